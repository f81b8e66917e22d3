package dev.lading.operations.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.model.Image;
import dev.lading.model.manifest.JsonLayout;
import java.util.List;

/** The map for programs: one object for each trigger. */
final class CallJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CallJson() {}

  static String write(String application, List<Call> calls) {
    ObjectNode root = JSON.createObjectNode().put("application", application);
    ArrayNode triggers = root.putArray("triggers");
    for (Call call : calls) {
      TriggerWords words = call.words();
      Image image = call.function().image();
      ObjectNode json = triggers.addObject().put("kind", words.kind().word());
      if (!words.first().isEmpty()) {
        json.put("method", words.first()).put("path", words.name());
      } else {
        json.put("name", words.name());
      }
      ArrayNode settings = json.putArray("settings");
      words.settings().forEach(settings::add);
      json.put("handler", call.handler().type() + "#" + call.handler().method());
      json.put("function", call.function().name().value());
      json.put("image", image.name().value());
      json.put("architecture", image.architecture().lambdaName());
    }
    try {
      return JSON.writer(JsonLayout.printer()).writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always JSON", e);
    }
  }
}
