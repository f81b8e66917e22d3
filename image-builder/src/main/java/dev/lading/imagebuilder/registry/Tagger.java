package dev.lading.imagebuilder.registry;

import java.nio.charset.StandardCharsets;

/** Lets tags name images where the registry has a better way for that than its common interface. */
public interface Tagger {

  /**
   * Lets a tag name an image that is in the repository.
   *
   * @param tag the tag
   * @param image the image's manifest
   * @throws PushException when it cannot be done; a tag that names the image already is no problem
   */
  void tag(String tag, TaggedManifest image);

  /**
   * A manifest as it was pushed.
   *
   * @param digest with {@code sha256:} before it
   * @param mediaType of the manifest
   * @param text its JSON
   */
  record TaggedManifest(String digest, String mediaType, String text) {

    /** The bytes that the digest is of. */
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
