package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.FunctionUrl;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Writes and reads a function's URL, as a field of the function. */
final class FunctionUrlCodec {

  private FunctionUrlCodec() {}

  static void write(FunctionUrl url, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("url");
    json.writeStringField("auth", url.auth().name().toLowerCase(Locale.ROOT));
    if (url.cors().isPresent()) {
      CorsCodec.write(url.cors().get(), json);
    }
    json.writeEndObject();
  }

  static FunctionUrl read(JsonNode node) {
    return new FunctionUrl(auth(node.text("auth")), node.optional("cors").map(CorsCodec::read));
  }

  private static FunctionUrl.Auth auth(String name) {
    return Optional.of(name.toUpperCase(Locale.ROOT))
        .filter(upper -> upper.equals("IAM") || upper.equals("NONE"))
        .map(FunctionUrl.Auth::valueOf)
        .orElseThrow(() -> new MalformedManifestException("no such auth of a URL: " + name));
  }
}
