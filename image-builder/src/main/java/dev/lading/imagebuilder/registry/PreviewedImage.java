package dev.lading.imagebuilder.registry;

import java.util.List;
import java.util.Optional;

/**
 * An image as it would be pushed.
 *
 * @param image its name
 * @param repository where it would go
 * @param digest of its manifest
 * @param tags in the order in which they would be put
 * @param platform such as {@code linux/arm64}
 * @param layers the base's, then the application's
 */
public record PreviewedImage(
    String image,
    RepositoryReference repository,
    String digest,
    List<Tag> tags,
    String platform,
    List<Layer> layers) {

  /**
   * A tag that would be put.
   *
   * @param name the tag
   * @param named the digest of the image that it names now
   */
  public record Tag(String name, Optional<String> named) {}

  /**
   * A layer that the image has.
   *
   * @param title what it is for
   * @param digest with {@code sha256:} before it
   * @param size in bytes
   * @param present whether the repository has it
   */
  public record Layer(String title, String digest, long size, boolean present) {}

  /** Copies the lists. */
  public PreviewedImage {
    tags = List.copyOf(tags);
    layers = List.copyOf(layers);
  }
}
