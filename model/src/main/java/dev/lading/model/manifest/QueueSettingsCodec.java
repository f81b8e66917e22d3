package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.FilterPattern;
import dev.lading.model.QueueSettings;
import java.io.IOException;

/** Writes and reads the settings of a queue, as fields of its trigger. */
final class QueueSettingsCodec {

  private QueueSettingsCodec() {}

  static void write(QueueSettings settings, JsonGenerator json) throws IOException {
    json.writeNumberField("batchSize", settings.batchSize());
    json.writeNumberField("batchWindow", settings.batchWindow());
    Fields.number("maxConcurrency", settings.maxConcurrency(), json);
    Fields.number("parallelism", settings.parallelism(), json);
    Fields.strings("filters", settings.filters(), json);
    json.writeBooleanField("existing", settings.existing());
    if (settings.owned().isPresent()) {
      QueueSettings.Owned owned = settings.owned().get();
      Fields.number("visibilityTimeout", owned.visibilityTimeout(), json);
      Fields.number("maxReceives", owned.maxReceives(), json);
      json.writeBooleanField("contentDeduplication", owned.contentDeduplication());
      Fields.number("retention", owned.retention(), json);
    }
  }

  static QueueSettings read(JsonNode node) {
    return new QueueSettings(
        node.number("batchSize"),
        node.number("batchWindow"),
        node.optionalNumber("maxConcurrency"),
        node.optionalNumber("parallelism"),
        node.list("filters").stream().map(JsonNode::text).map(FilterPattern::new).toList(),
        node.flag("existing") ? new QueueSettings.Existing() : owned(node));
  }

  private static QueueSettings.Owned owned(JsonNode node) {
    return new QueueSettings.Owned(
        node.optionalNumber("visibilityTimeout"),
        node.optionalNumber("maxReceives"),
        node.flag("contentDeduplication"),
        node.optionalNumber("retention"));
  }
}
