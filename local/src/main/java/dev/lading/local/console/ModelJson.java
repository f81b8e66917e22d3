package dev.lading.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.LocalApi;
import dev.lading.local.json.Json;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the application as the console draws it: functions with their images and triggers. */
final class ModelJson {

  private final LocalApi api;
  private final SampleBody samples;

  private ModelJson(LocalApi api, SampleBody samples) {
    this.api = api;
    this.samples = samples;
  }

  static byte[] write(ConsoleView view) {
    try (SampleBody samples = new SampleBody(view.classPath())) {
      return Json.object(
          json -> {
            json.writeStringField("application", view.identity().name());
            json.writeNumberField("generation", view.identity().generation());
            json.writeStringField("address", view.addresses().http().toString());
            json.writeStringField("sqs", view.addresses().sqs().map(Object::toString).orElse(""));
            ApiJson.write(json, view);
            ModelJson model = new ModelJson(view.api(), samples);
            json.writeArrayFieldStart("functions");
            for (LocalFunction function : view.functions()) {
              model.write(json, function.declaration());
            }
            json.writeEndArray();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonGenerator json, Function function) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", function.name().value());
    json.writeNumberField("memory", function.settings().memory());
    json.writeNumberField("timeout", function.settings().timeout());
    json.writeBooleanField("url", function.url().isPresent());
    json.writeBooleanField("streams", function.streams());
    json.writeObjectFieldStart("image");
    json.writeStringField("name", function.image().name().value());
    json.writeStringField("architecture", function.image().architecture().lambdaName());
    json.writeStringField("base", function.image().base());
    json.writeArrayFieldStart("natives");
    for (var dependency : function.image().nativeDependencies()) {
      json.writeString(dependency.toString());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("handlers");
    for (Handler handler : function.handlers()) {
      write(json, function, handler);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(JsonGenerator json, Function function, Handler handler) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", handler.displayName());
    json.writeStringField("className", handler.type().binaryName());
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : handler.parameters()) {
      json.writeStartObject();
      json.writeStringField("source", parameter.source().name());
      json.writeStringField("name", parameter.name());
      json.writeStringField("type", simple(parameter.type()));
      json.writeBooleanField("required", isRequired(parameter));
      json.writeStringField("value", parameter.defaultValue().orElse(""));
      if (parameter.source() == Parameter.Source.BODY) {
        json.writeStringField("sample", samples.of(parameter.type()));
      } else if (parameter.source() == Parameter.Source.BATCH
          && parameter.type() instanceof JavaType.Declared batch
          && !batch.typeArguments().isEmpty()) {
        json.writeStringField("sample", samples.of(batch.typeArguments().get(0)));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("triggers");
    for (Trigger trigger : handler.triggers()) {
      new TriggerJson(function, api).write(json, trigger);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static boolean isRequired(Parameter parameter) {
    String type =
        parameter.type() instanceof JavaType.Declared declared ? declared.binaryName() : "";
    return parameter.defaultValue().isEmpty()
        && !type.startsWith("java.util.Optional")
        && !type.equals("java.util.List")
        && !type.equals("java.util.Set");
  }

  /** The type without its packages. */
  private static String simple(JavaType type) {
    return type.toString().replaceAll("[a-z][\\w]*\\.", "");
  }
}
