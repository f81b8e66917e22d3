package dev.lading.imagebuilder.image;

/**
 * A layer of an image.
 *
 * @param title what it is for, to people
 * @param diffId the digest of its tar file before compression, with {@code sha256:} before it
 * @param blob the compressed tar file
 */
public record ImageLayer(String title, String diffId, Blob blob) {

  /** The title of the layers that a base image brings. */
  public static final String BASE = "base image";
}
