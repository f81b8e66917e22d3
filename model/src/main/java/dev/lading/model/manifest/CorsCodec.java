package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.Cors;
import java.io.IOException;

/** Writes and reads what pages of other origins may do, as the field {@code cors}. */
final class CorsCodec {

  private CorsCodec() {}

  static void write(Cors cors, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("cors");
    Fields.strings("origins", cors.origins(), json);
    Fields.strings("methods", cors.methods(), json);
    Fields.strings("headers", cors.headers(), json);
    Fields.strings("exposedHeaders", cors.exposedHeaders(), json);
    json.writeBooleanField("credentials", cors.credentials());
    json.writeNumberField("maxAge", cors.maxAge());
    json.writeEndObject();
  }

  static Cors read(JsonNode node) {
    return new Cors(
        node.strings("origins"),
        node.strings("methods"),
        node.strings("headers"),
        node.strings("exposedHeaders"),
        node.flag("credentials"),
        node.number("maxAge"));
  }
}
