package dev.lading.local.journal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Gathers what changed until somebody takes it. A change that comes again before that is one
 * change, so that a slow listener holds up nobody and fills no memory.
 */
public final class Subscription implements AutoCloseable {

  private final Set<Subscription> all;
  private final Set<String> changes = new LinkedHashSet<>();

  Subscription(Set<Subscription> all) {
    this.all = all;
  }

  void add(String key) {
    synchronized (changes) {
      changes.add(key);
      changes.notifyAll();
    }
  }

  /** Waits for changes, at most for a time, and takes all that there are. */
  public Set<String> take(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (changes) {
      long left = limit.toMillis();
      while (changes.isEmpty() && left > 0) {
        changes.wait(left);
        left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      }
      Set<String> taken = new LinkedHashSet<>(changes);
      changes.clear();
      return taken;
    }
  }

  @Override
  public void close() {
    all.remove(this);
  }
}
