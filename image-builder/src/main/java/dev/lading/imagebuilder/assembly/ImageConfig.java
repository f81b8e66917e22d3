package dev.lading.imagebuilder.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.base.BaseJava;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.model.Image;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an image's configuration: the base's, with the application's settings over it.
 *
 * @see <a href="https://github.com/opencontainers/image-spec/blob/main/config.md">OCI image
 *     configuration</a>
 */
final class ImageConfig {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EPOCH = "1970-01-01T00:00:00Z";

  /** What a base says that holds for the whole image as well. */
  private static final List<String> TAKEN_OVER =
      List.of("ExposedPorts", "Healthcheck", "StopSignal", "User", "Volumes");

  private ImageConfig() {}

  /** The configuration's bytes. */
  static byte[] write(
      ImageRequest request, BaseContents base, BaseJava java, List<ImageLayer> own) {
    ObjectNode root = JSON.createObjectNode();
    root.put("created", EPOCH);
    for (String name : List.of("architecture", "variant", "os")) {
      if (base.config().has(name)) {
        root.set(name, base.config().get(name));
      }
    }
    root.set("config", config(request, base, java));
    ObjectNode rootfs = root.putObject("rootfs");
    rootfs.put("type", "layers");
    ArrayNode diffIds = rootfs.putArray("diff_ids");
    base.layers().forEach(layer -> diffIds.add(layer.diffId()));
    own.forEach(layer -> diffIds.add(layer.diffId()));
    root.set("history", history(base, own));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always written", e);
    }
  }

  private static ObjectNode config(ImageRequest request, BaseContents base, BaseJava java) {
    ImagePlan plan = request.plan();
    ObjectNode config = JSON.createObjectNode();
    for (String name : TAKEN_OVER) {
      JsonNode value = base.config().path("config").path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        config.set(name, value);
      }
    }
    Map<String, String> variables = new LinkedHashMap<>(base.environment());
    variables.putAll(plan.environment());
    ArrayNode environment = config.putArray("Env");
    variables.forEach((name, value) -> environment.add(name + "=" + value));
    ArrayNode entryPoint = config.putArray("Entrypoint");
    entryPoint(plan.image(), java).forEach(entryPoint::add);
    ArrayNode command = config.putArray("Cmd");
    plan.command().forEach(command::add);
    config.put("WorkingDir", Image.WORKING_DIRECTORY);
    ObjectNode labels = config.putObject("Labels");
    base.config()
        .path("config")
        .path("Labels")
        .properties()
        .forEach(label -> labels.set(label.getKey(), label.getValue()));
    request.labels().forEach(labels::put);
    return config;
  }

  /** The image's entry point, with the Java of the base. */
  private static List<String> entryPoint(Image image, BaseJava java) {
    List<String> words = new ArrayList<>(image.entryPoint());
    words.set(0, java.executable());
    return words;
  }

  private static ArrayNode history(BaseContents base, List<ImageLayer> own) {
    ArrayNode history = JSON.createArrayNode();
    base.config().path("history").forEach(history::add);
    // Readers match histories with layers one by one; a base without its own has none to match.
    long described = 0;
    for (JsonNode entry : history) {
      described += entry.path("empty_layer").asBoolean() ? 0 : 1;
    }
    for (; described < base.layers().size(); described++) {
      history.addObject().put("created", EPOCH).put("created_by", "base image");
    }
    for (ImageLayer layer : own) {
      history
          .addObject()
          .put("created", EPOCH)
          .put("created_by", "lading")
          .put("comment", layer.title());
    }
    return history;
  }
}
