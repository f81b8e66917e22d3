package dev.lading.imagebuilder.registry;

import dev.lading.imagebuilder.image.ImageLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a registry what a push would find there. Nothing is written. */
public final class PushPreview {

  private final Transport transport;

  /**
   * Prepares the questions.
   *
   * @param backoff how often a request is tried again
   * @param debugLog takes what only someone searching for a fault wants to read; no secrets
   */
  public PushPreview(Backoff backoff, Consumer<String> debugLog) {
    this.transport = new Transport(backoff, debugLog);
  }

  /**
   * What a push would do.
   *
   * @param task the push
   * @param there whether the repository is there
   * @throws PushException when the push would fail, as far as can be known before
   */
  public PreviewedImage of(PushTask task, boolean there) {
    RegistryConnection connection = new RegistryConnection(task.destination(), transport);
    Manifests manifests = new Manifests(connection);
    Blobs blobs = new Blobs(connection);
    String digest = task.built().digest();
    List<PreviewedImage.Tag> tags = new ArrayList<>();
    for (String tag : task.tags()) {
      if (there) {
        manifests.requireFree(tag, digest);
      }
      tags.add(new PreviewedImage.Tag(tag, there ? manifests.digestOf(tag) : Optional.empty()));
    }
    for (String tag : task.movingTags()) {
      tags.add(new PreviewedImage.Tag(tag, there ? manifests.digestOf(tag) : Optional.empty()));
    }
    List<PreviewedImage.Layer> layers = new ArrayList<>();
    for (ImageLayer layer : task.built().layers()) {
      boolean present = there && blobs.has(layer.blob());
      layers.add(
          new PreviewedImage.Layer(
              layer.title(), layer.blob().digest(), layer.blob().size(), present));
    }
    return new PreviewedImage(
        task.image(), task.destination().repository(), digest, tags, task.platform(), layers);
  }

  /** The digest of the image that a tag or a digest names; nothing where it names none. */
  public Optional<String> digestOf(PushDestination destination, String reference) {
    return new Manifests(new RegistryConnection(destination, transport)).digestOf(reference);
  }
}
