package dev.lading.imagebuilder.image;

import java.nio.file.Path;

/**
 * A part of an image, as registries name and store it.
 *
 * @param mediaType such as {@code application/vnd.docker.image.rootfs.diff.tar.gzip}
 * @param digest of its bytes, with {@code sha256:} before it
 * @param size in bytes
 * @param file with these bytes, on this machine
 */
public record Blob(String mediaType, String digest, long size, Path file) {

  /** The digest's hexadecimal digits. */
  public String hash() {
    return digest.substring(digest.indexOf(':') + 1);
  }
}
