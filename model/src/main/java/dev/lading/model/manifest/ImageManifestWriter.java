package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** Writes one manifest to a generator. */
final class ImageManifestWriter {

  private final JsonGenerator json;

  ImageManifestWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(ImageManifest manifest) throws IOException {
    Image image = manifest.image();
    json.writeStartObject();
    json.writeNumberField("schemaVersion", ImageManifest.SCHEMA_VERSION);
    json.writeStringField("application", manifest.application());
    json.writeStringField("image", image.name().value());
    json.writeStringField("architecture", image.architecture().lambdaName());
    json.writeStringField("base", image.base());
    json.writeStringField("entryClass", image.entryClass());
    strings("entryPoint", image.entryPoint());
    json.writeStringField("workingDirectory", Image.WORKING_DIRECTORY);
    strings("nativeDependencies", image.nativeDependencies());
    json.writeArrayFieldStart("functions");
    for (Function function : manifest.functions()) {
      write(function);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Function function) throws IOException {
    FunctionSettings settings = function.settings();
    json.writeStartObject();
    json.writeStringField("name", function.name().value());
    json.writeStringField("handlerPath", function.handlerPath());
    json.writeStringField("class", function.className());
    json.writeNumberField("memory", settings.memory());
    json.writeNumberField("timeout", settings.timeout());
    json.writeNumberField("ephemeralStorage", settings.ephemeralStorage());
    json.writeObjectFieldStart("environment");
    for (Map.Entry<String, String> variable : settings.environment().entrySet()) {
      json.writeStringField(variable.getKey(), variable.getValue());
    }
    json.writeEndObject();
    WiringCodec.write(function.wiring(), new ParameterCodec(json), json);
    if (function.url().isPresent()) {
      FunctionUrlCodec.write(function.url().get(), json);
    }
    json.writeArrayFieldStart("handlers");
    for (Handler handler : function.handlers()) {
      write(handler);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Handler handler) throws IOException {
    json.writeStartObject();
    json.writeStringField("class", handler.type().toString());
    json.writeStringField("method", handler.method());
    json.writeArrayFieldStart("triggers");
    for (Trigger trigger : handler.triggers()) {
      trigger.match(new TriggerWriter());
    }
    json.writeEndArray();
    new ParameterCodec(json).write(handler.parameters());
    json.writeStringField("result", handler.result().toString());
    WiringCodec.write(handler.interceptors(), json);
    json.writeEndObject();
  }

  private void strings(String field, Collection<?> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }

  /** Writes a trigger by its kind. */
  private final class TriggerWriter implements Trigger.Cases<Void> {

    @Override
    public Void route(Trigger.HttpRoute route) {
      return fields("route", Map.of("method", route.method().name()), "path", route.path());
    }

    @Override
    public Void queue(Trigger.QueueSubscription subscription) {
      return fields("queue", Map.of(), "name", subscription.queue());
    }

    @Override
    public Void schedule(Trigger.Schedule schedule) {
      return fields(
          "schedule", Map.of("name", schedule.name().value()), "expression", schedule.expression());
    }

    private Void fields(String kind, Map<String, String> first, String name, Object value) {
      try {
        json.writeStartObject();
        json.writeStringField("type", kind);
        for (Map.Entry<String, String> field : first.entrySet()) {
          json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeStringField(name, value.toString());
        json.writeEndObject();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return null;
    }
  }
}
