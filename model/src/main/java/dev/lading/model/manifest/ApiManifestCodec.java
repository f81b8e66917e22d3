package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes API manifests as JSON and reads them back: {@code read(write(m))} equals {@code m}. */
public final class ApiManifestCodec {

  private final JsonFactory factory = new JsonFactory();

  /** The manifest's JSON text, ending in a line feed. */
  public String write(ApiManifest manifest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(JsonLayout.printer());
      json.writeStartObject();
      json.writeNumberField("schemaVersion", ApiManifest.SCHEMA_VERSION);
      json.writeStringField("application", manifest.application());
      write(manifest.api(), json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  private static void write(HttpApi api, JsonGenerator json) throws IOException {
    json.writeBooleanField("existing", api.existing());
    if (api.rest().isPresent()) {
      write(api.rest().get(), json);
    }
    if (api.cors().isPresent()) {
      CorsCodec.write(api.cors().get(), json);
    }
    AuthorizerCodec.write(api.authorizers(), json);
    json.writeNumberField("throttlingRate", api.throttling().rate());
    json.writeNumberField("throttlingBurst", api.throttling().burst());
    json.writeBooleanField("accessLog", api.accessLog().enabled());
    json.writeStringField("accessLogFormat", api.accessLog().format());
  }

  private static void write(RestApi rest, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("rest");
    json.writeStringField("stage", rest.stage());
    json.writeStringField("endpoint", rest.endpoint().name());
    json.writeBooleanField("tracing", rest.tracing());
    Fields.strings("binaryMediaTypes", rest.binaryMediaTypes(), json);
    json.writeEndObject();
  }

  /**
   * Reads a manifest's JSON text.
   *
   * @throws MalformedManifestException when the text is not a manifest of this version
   */
  public ApiManifest read(String json) {
    try {
      return read(JsonNode.parse(factory, json));
    } catch (IOException e) {
      throw new MalformedManifestException("not JSON: " + e.getMessage(), e);
    }
  }

  private static ApiManifest read(JsonNode json) {
    int version = json.number("schemaVersion");
    if (version != ApiManifest.SCHEMA_VERSION) {
      throw new MalformedManifestException(
          "schemaVersion is " + version + ", expected " + ApiManifest.SCHEMA_VERSION);
    }
    return new ApiManifest(
        json.text("application"),
        new HttpApi(
            json.flag("existing"),
            json.optional("cors").map(CorsCodec::read),
            AuthorizerCodec.read(json),
            new HttpApi.Throttling(json.decimal("throttlingRate"), json.number("throttlingBurst")),
            new HttpApi.AccessLog(json.flag("accessLog"), json.text("accessLogFormat")),
            json.optional("rest").map(ApiManifestCodec::rest)));
  }

  private static RestApi rest(JsonNode node) {
    return new RestApi(
        node.text("stage"),
        ImageManifestReader.constant(RestApi.Endpoint.class, node.text("endpoint")),
        node.flag("tracing"),
        node.strings("binaryMediaTypes"));
  }
}
