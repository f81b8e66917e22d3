package dev.lading.runtime.crac;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls what is registered: before a snapshot the latest first, after its restore the earliest
 * first, all of them even if one fails.
 */
public final class Context {

  private final List<Resource> resources = new ArrayList<>();

  Context() {}

  /** Adds what is to be called, unless it is known already. */
  public synchronized void register(Resource resource) {
    for (int i = 0; i < resources.size(); i++) {
      if (resources.get(i) == resource) {
        return;
      }
    }
    resources.add(resource);
  }

  /**
   * Calls all before a snapshot.
   *
   * @throws CheckpointException with what they threw as its suppressed exceptions
   */
  public void beforeCheckpoint() throws CheckpointException {
    CheckpointException failure = new CheckpointException("a hook failed before the snapshot");
    List<Resource> known = known();
    for (int i = known.size() - 1; i >= 0; i--) {
      try {
        known.get(i).beforeCheckpoint();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  /**
   * Calls all after a restore.
   *
   * @throws RestoreException with what they threw as its suppressed exceptions
   */
  public void afterRestore() throws RestoreException {
    RestoreException failure = new RestoreException("a hook failed after the restore");
    List<Resource> known = known();
    for (int i = 0; i < known.size(); i++) {
      try {
        known.get(i).afterRestore();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  private synchronized List<Resource> known() {
    return new ArrayList<>(resources);
  }
}
