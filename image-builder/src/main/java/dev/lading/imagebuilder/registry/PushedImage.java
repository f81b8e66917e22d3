package dev.lading.imagebuilder.registry;

import java.util.List;

/**
 * An image that is in a registry, and was read back from there.
 *
 * @param image the image's name
 * @param repository where it is
 * @param digest of its manifest, with {@code sha256:} before it
 * @param tags by which it is known there too
 * @param platform such as {@code linux/arm64}
 * @param layers the base's, then the application's
 */
public record PushedImage(
    String image,
    RepositoryReference repository,
    String digest,
    List<String> tags,
    String platform,
    List<PushedLayer> layers) {

  /** How a layer came into the registry. */
  public enum Way {
    /** Its bytes were sent. */
    SENT,
    /** It was there. */
    PRESENT,
    /** The registry took it from another of its repositories. */
    MOUNTED
  }

  /**
   * A layer in the registry.
   *
   * @param title what it is for
   * @param digest with {@code sha256:} before it
   * @param size in bytes
   * @param way how it came there
   */
  public record PushedLayer(String title, String digest, long size, Way way) {}

  /** Copies the lists. */
  public PushedImage {
    tags = List.copyOf(tags);
    layers = List.copyOf(layers);
  }

  /** The URI that names this very image for ever. */
  public String uri() {
    return repository.pinned(digest);
  }

  /** How many bytes of layers were sent. */
  public long bytesSent() {
    return layers.stream()
        .filter(layer -> layer.way() == Way.SENT)
        .mapToLong(PushedLayer::size)
        .sum();
  }
}
