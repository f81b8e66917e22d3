package dev.lading.model.manifest;

import dev.lading.model.Architecture;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.JavaType;
import dev.lading.model.MalformedValueException;
import java.util.List;
import java.util.Locale;

/** Reads one manifest from its JSON. */
final class ImageManifestReader {

  private final JsonNode json;

  ImageManifestReader(JsonNode json) {
    this.json = json;
  }

  ImageManifest read() {
    int version = json.number("schemaVersion");
    if (version != ImageManifest.SCHEMA_VERSION) {
      throw new MalformedManifestException(
          "its schemaVersion is %d, and this version of Lading reads %d; use the same version of"
                  .formatted(version, ImageManifest.SCHEMA_VERSION)
              + " lading-processor and lading-maven-plugin");
    }
    try {
      Image image = image();
      List<Function> functions =
          json.list("functions").stream().map(node -> function(node, image)).toList();
      return new ImageManifest(json.text("application"), image, functions);
    } catch (MalformedValueException e) {
      throw new MalformedManifestException(e.reason(), e);
    }
  }

  private Image image() {
    return new Image(
        new ImageName(json.text("image")),
        Architecture.ofLambdaName(json.text("architecture")),
        json.text("base"),
        json.text("entryClass"),
        json.list("nativeDependencies").stream()
            .map(node -> DependencyCoordinates.parse(node.text()))
            .toList());
  }

  private static Function function(JsonNode node, Image image) {
    return new Function(
        new FunctionName(node.text("name")),
        image,
        node.text("class"),
        FunctionSettingsCodec.read(node),
        node.list("handlers").stream().map(ImageManifestReader::handler).toList(),
        node.optional("url").map(FunctionUrlCodec::read),
        WiringCodec.read(node),
        node.optional("streams").isPresent() && node.flag("streams"));
  }

  private static Handler handler(JsonNode node) {
    return new Handler(
        new JavaType.Declared(node.text("class"), List.of()),
        node.text("method"),
        node.list("parameters").stream().map(ParameterCodec::read).toList(),
        JavaType.parse(node.text("result")),
        node.list("triggers").stream().map(TriggerReader::read).toList(),
        WiringCodec.readInterceptors(node));
  }

  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new MalformedManifestException(
          "no such " + type.getSimpleName().toLowerCase(Locale.ROOT) + ": " + name, e);
    }
  }
}
