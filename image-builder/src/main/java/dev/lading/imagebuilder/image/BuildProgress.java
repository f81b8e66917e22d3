package dev.lading.imagebuilder.image;

/**
 * Is told what takes time in a build, from several threads. What is in a cache is not told.
 *
 * <p>Each method does nothing unless it is overridden.
 */
public interface BuildProgress {

  /** Tells nobody. */
  BuildProgress SILENT = new BuildProgress() {};

  /**
   * A layer is being fetched or made.
   *
   * @param id tells it from all others
   * @param title what it is for
   * @param size in bytes
   */
  default void started(String id, String title, long size) {}

  /** So many bytes more are done. */
  default void advanced(String id, long bytes) {}

  /** It is there, or it failed. */
  default void finished(String id) {}
}
