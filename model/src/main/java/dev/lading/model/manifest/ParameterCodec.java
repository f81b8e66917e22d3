package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes and reads the parameters of a method, as a field of it. */
record ParameterCodec(JsonGenerator json) {

  void write(List<Parameter> parameters) throws IOException {
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : parameters) {
      write(parameter);
    }
    json.writeEndArray();
  }

  private void write(Parameter parameter) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", parameter.source().name().toLowerCase(Locale.ROOT));
    json.writeStringField("name", parameter.name());
    json.writeStringField("type", parameter.type().toString());
    if (parameter.factory().isPresent()) {
      json.writeStringField("factory", parameter.factory().get());
    }
    if (parameter.defaultValue().isPresent()) {
      json.writeStringField("defaultValue", parameter.defaultValue().get());
    }
    if (parameter.validated()) {
      json.writeBooleanField("validated", true);
    }
    json.writeEndObject();
  }

  static Parameter read(JsonNode node) {
    return new Parameter(
        source(node.text("source")),
        node.text("name"),
        JavaType.parse(node.text("type")),
        node.optionalText("factory"),
        node.optionalText("defaultValue"),
        node.optional("validated").isPresent() && node.flag("validated"));
  }

  private static Parameter.Source source(String name) {
    return Stream.of(Parameter.Source.values())
        .filter(source -> source.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new MalformedManifestException("no such source: " + name));
  }
}
