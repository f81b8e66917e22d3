package dev.lading.imagebuilder.publish;

import dev.lading.model.Image;
import java.util.List;
import java.util.Map;

/**
 * A base image that is wanted.
 *
 * @param base where it is
 * @param image that stands on it, and has its architecture
 * @param offline whether only what is already on this machine may be used
 * @param mirrors registries that are asked before others, by the others' names
 */
public record BaseRequest(
    BaseImage base, Image image, boolean offline, Map<String, List<String>> mirrors) {

  /** Copies the mirrors. */
  public BaseRequest {
    mirrors = Map.copyOf(mirrors);
  }
}
