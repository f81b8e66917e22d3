package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.FunctionSettings;
import dev.lading.model.PolicyStatement;
import dev.lading.model.Scaling;
import dev.lading.model.VpcName;
import java.io.IOException;

/** Writes and reads the settings of a function, as fields of it. */
final class FunctionSettingsCodec {

  private FunctionSettingsCodec() {}

  static void write(FunctionSettings settings, JsonGenerator json) throws IOException {
    json.writeNumberField("memory", settings.memory());
    json.writeNumberField("timeout", settings.timeout());
    json.writeNumberField("ephemeralStorage", settings.ephemeralStorage());
    Fields.texts("environment", settings.environment(), json);
    Fields.number("reservedConcurrency", settings.scaling().reserved(), json);
    Fields.number("provisionedConcurrency", settings.scaling().provisioned(), json);
    json.writeBooleanField("snapStart", settings.scaling().snapStart());
    json.writeNumberField("logRetention", settings.logRetention());
    json.writeBooleanField("tracing", settings.tracing());
    Fields.text("vpc", settings.vpc(), json);
    Fields.texts("tags", settings.tags(), json);
    json.writeArrayFieldStart("policies");
    for (PolicyStatement policy : settings.policies()) {
      json.writeStartObject();
      Fields.strings("actions", policy.actions(), json);
      Fields.strings("resources", policy.resources(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static FunctionSettings read(JsonNode node) {
    return new FunctionSettings(
        node.number("memory"),
        node.number("timeout"),
        node.number("ephemeralStorage"),
        node.texts("environment"),
        new Scaling(
            node.optionalNumber("reservedConcurrency"),
            node.optionalNumber("provisionedConcurrency"),
            node.flag("snapStart")),
        node.number("logRetention"),
        node.flag("tracing"),
        node.optionalText("vpc").map(VpcName::new),
        node.texts("tags"),
        node.list("policies").stream().map(FunctionSettingsCodec::policy).toList());
  }

  private static PolicyStatement policy(JsonNode node) {
    return new PolicyStatement(
        node.list("actions").stream().map(JsonNode::text).toList(),
        node.list("resources").stream().map(JsonNode::text).toList());
  }
}
