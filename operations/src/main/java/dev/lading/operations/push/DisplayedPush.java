package dev.lading.operations.push;

import dev.lading.imagebuilder.registry.PushProgress;
import dev.lading.imagebuilder.registry.PushedImage.PushedLayer;
import dev.lading.imagebuilder.registry.RepositoryReference;
import dev.lading.operations.progress.ProgressDisplay;

/** Shows layers on their way to a registry. */
final class DisplayedPush implements PushProgress {

  private final ProgressDisplay display;

  DisplayedPush(ProgressDisplay display) {
    this.display = display;
  }

  @Override
  public void layerStarted(
      RepositoryReference repository, String digest, String title, long bytes) {
    display.started(id(repository, digest), title, bytes);
  }

  @Override
  public void layerSent(RepositoryReference repository, String digest, long bytes) {
    display.advanced(id(repository, digest), bytes);
  }

  @Override
  public void layerRestarted(RepositoryReference repository, String digest) {
    display.restarted(id(repository, digest));
  }

  @Override
  public void layerFinished(RepositoryReference repository, PushedLayer layer) {
    display.finished(id(repository, layer.digest()));
  }

  private static String id(RepositoryReference repository, String digest) {
    return repository + "@" + digest;
  }
}
