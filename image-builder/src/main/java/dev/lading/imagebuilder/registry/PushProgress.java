package dev.lading.imagebuilder.registry;

/**
 * Is told what a push does, from several threads.
 *
 * <p>Each method does nothing unless it is overridden.
 */
public interface PushProgress {

  /** Tells nobody. */
  PushProgress SILENT = new PushProgress() {};

  /**
   * A layer is about to be sent, or found to be there.
   *
   * @param repository where it goes
   * @param layer its digest
   * @param title what it is for
   * @param size in bytes
   */
  default void layerStarted(
      RepositoryReference repository, String layer, String title, long size) {}

  /** So many bytes more of a layer have been handed to the network. */
  default void layerSent(RepositoryReference repository, String layer, long bytes) {}

  /** A layer begins anew, after a connection broke: what was told of it before does not count. */
  default void layerRestarted(RepositoryReference repository, String layer) {}

  /** The registry has a layer. */
  default void layerFinished(RepositoryReference repository, PushedImage.PushedLayer layer) {}
}
