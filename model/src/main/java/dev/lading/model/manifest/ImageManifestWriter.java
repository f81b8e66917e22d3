package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.Trigger;
import java.io.IOException;

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
    Fields.strings("entryPoint", image.entryPoint(), json);
    json.writeStringField("workingDirectory", Image.WORKING_DIRECTORY);
    Fields.strings("nativeDependencies", image.nativeDependencies(), json);
    json.writeArrayFieldStart("functions");
    for (Function function : manifest.functions()) {
      write(function);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Function function) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", function.name().value());
    json.writeStringField("handlerPath", function.handlerPath());
    json.writeStringField("class", function.className());
    FunctionSettingsCodec.write(function.settings(), json);
    WiringCodec.write(function.wiring(), new ParameterCodec(json), json);
    if (function.streams()) {
      json.writeBooleanField("streams", true);
    }
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
      trigger.match(new TriggerWriter(json));
    }
    json.writeEndArray();
    new ParameterCodec(json).write(handler.parameters());
    json.writeStringField("result", handler.result().toString());
    WiringCodec.write(handler.interceptors(), json);
    json.writeEndObject();
  }
}
