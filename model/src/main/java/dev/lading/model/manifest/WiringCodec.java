package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.ExceptionHandler;
import dev.lading.model.Factory;
import dev.lading.model.Interceptor;
import dev.lading.model.JavaType;
import dev.lading.model.Wiring;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes and reads how handlers are created, and what stands around them. */
final class WiringCodec {

  private WiringCodec() {}

  /** Writes the fields of a function, of which there are none where nothing is set. */
  static void write(Wiring wiring, ParameterCodec parameters, JsonGenerator json)
      throws IOException {
    if (wiring.factory().isPresent()) {
      Factory factory = wiring.factory().get();
      json.writeObjectFieldStart("factory");
      json.writeStringField("class", factory.type().binaryName());
      json.writeStringField("provider", factory.provider().binaryName());
      json.writeBooleanField("create", factory.create());
      json.writeBooleanField("byClass", factory.byClass());
      json.writeObjectFieldStart("methods");
      for (Map.Entry<String, String> method : factory.methods().entrySet()) {
        json.writeStringField(method.getKey(), method.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    if (!wiring.exceptionHandlers().isEmpty()) {
      json.writeArrayFieldStart("exceptionHandlers");
      for (ExceptionHandler handler : wiring.exceptionHandlers()) {
        write(handler, parameters, json);
      }
      json.writeEndArray();
    }
  }

  private static void write(ExceptionHandler handler, ParameterCodec parameters, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("class", handler.type().binaryName());
    json.writeStringField("method", handler.method());
    json.writeStringField("exception", handler.exception().binaryName());
    json.writeBooleanField("applicationWide", handler.applicationWide());
    json.writeNumberField("status", handler.status());
    parameters.write(handler.parameters());
    json.writeStringField("result", handler.result().toString());
    json.writeEndObject();
  }

  /** Writes the field of a handler, if it has interceptors. */
  static void write(List<Interceptor> interceptors, JsonGenerator json) throws IOException {
    if (interceptors.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("interceptors");
    for (Interceptor interceptor : interceptors) {
      json.writeStartObject();
      json.writeStringField("class", interceptor.type().binaryName());
      json.writeBooleanField("requests", interceptor.requests());
      json.writeBooleanField("events", interceptor.events());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static Wiring read(JsonNode function) {
    return new Wiring(
        function.optional("factory").map(WiringCodec::factory),
        list(function, "exceptionHandlers").stream().map(WiringCodec::exceptionHandler).toList());
  }

  private static Factory factory(JsonNode node) {
    return new Factory(
        type(node, "class"),
        type(node, "provider"),
        node.flag("create"),
        node.flag("byClass"),
        node.texts("methods"));
  }

  private static ExceptionHandler exceptionHandler(JsonNode node) {
    return new ExceptionHandler(
        type(node, "class"),
        node.text("method"),
        type(node, "exception"),
        node.list("parameters").stream().map(ParameterCodec::read).toList(),
        JavaType.parse(node.text("result")),
        node.number("status"),
        node.flag("applicationWide"));
  }

  static List<Interceptor> readInterceptors(JsonNode handler) {
    return list(handler, "interceptors").stream()
        .map(
            node ->
                new Interceptor(type(node, "class"), node.flag("requests"), node.flag("events")))
        .toList();
  }

  private static List<JsonNode> list(JsonNode node, String field) {
    return node.optional(field).isPresent() ? node.list(field) : List.of();
  }

  private static JavaType.Declared type(JsonNode node, String field) {
    return new JavaType.Declared(node.text(field), List.of());
  }
}
