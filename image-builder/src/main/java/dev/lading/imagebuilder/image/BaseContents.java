package dev.lading.imagebuilder.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A base image of one platform on this machine.
 *
 * @param name how the user named it
 * @param digest of its manifest, where a registry gave it
 * @param config its configuration
 * @param layers its layers
 */
public record BaseContents(
    String name, Optional<String> digest, JsonNode config, List<ImageLayer> layers) {

  /** Copies the layers. */
  public BaseContents {
    layers = List.copyOf(layers);
  }

  /** The operating system and the architecture, as {@code linux/arm64}. */
  public String platform() {
    return config.path("os").asText("?") + "/" + config.path("architecture").asText("?");
  }

  /** The environment that it sets, in its order. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (JsonNode variable : config.path("config").path("Env")) {
      String text = variable.asText();
      int equals = text.indexOf('=');
      variables.put(
          equals < 0 ? text : text.substring(0, equals),
          equals < 0 ? "" : text.substring(equals + 1));
    }
    return variables;
  }

  /** A list of texts in its configuration, such as {@code Entrypoint}. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    config.path("config").path(name).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
