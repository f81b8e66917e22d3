package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.Cors;
import dev.lading.model.FunctionUrl;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes and reads a function's URL, as a field of the function. */
final class FunctionUrlCodec {

  private FunctionUrlCodec() {}

  static void write(FunctionUrl url, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("url");
    json.writeStringField("auth", url.auth().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("streams", url.streams());
    if (url.cors().isPresent()) {
      Cors cors = url.cors().get();
      json.writeObjectFieldStart("cors");
      texts("origins", cors.origins(), json);
      texts("methods", cors.methods(), json);
      texts("headers", cors.headers(), json);
      texts("exposedHeaders", cors.exposedHeaders(), json);
      json.writeBooleanField("credentials", cors.credentials());
      json.writeNumberField("maxAge", cors.maxAge());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void texts(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static FunctionUrl read(JsonNode node) {
    return new FunctionUrl(
        auth(node.text("auth")),
        node.flag("streams"),
        node.optional("cors").map(FunctionUrlCodec::cors));
  }

  private static Cors cors(JsonNode node) {
    return new Cors(
        texts(node, "origins"),
        texts(node, "methods"),
        texts(node, "headers"),
        texts(node, "exposedHeaders"),
        node.flag("credentials"),
        node.number("maxAge"));
  }

  private static List<String> texts(JsonNode node, String field) {
    return node.list(field).stream().map(JsonNode::text).toList();
  }

  private static FunctionUrl.Auth auth(String name) {
    return Optional.of(name.toUpperCase(Locale.ROOT))
        .filter(upper -> upper.equals("IAM") || upper.equals("NONE"))
        .map(FunctionUrl.Auth::valueOf)
        .orElseThrow(() -> new MalformedManifestException("no such auth of a URL: " + name));
  }
}
