package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.JsonText;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.TimeZoneName;
import dev.lading.model.UtcInstant;
import java.io.IOException;

/** Writes and reads the settings of a schedule, as fields of its trigger. */
final class ScheduleSettingsCodec {

  private ScheduleSettingsCodec() {}

  static void write(ScheduleSettings settings, JsonGenerator json) throws IOException {
    json.writeStringField("timeZone", settings.timeZone().value());
    Fields.number("flexibleWindow", settings.flexibleWindow(), json);
    json.writeBooleanField("enabled", settings.enabled());
    Fields.text("input", settings.input(), json);
    Fields.text("start", settings.start(), json);
    Fields.text("end", settings.end(), json);
    DeliveryCodec.write(settings.delivery(), json);
  }

  static ScheduleSettings read(JsonNode node) {
    return new ScheduleSettings(
        new TimeZoneName(node.text("timeZone")),
        node.optionalNumber("flexibleWindow"),
        node.flag("enabled"),
        node.optionalText("input").map(JsonText::new),
        node.optionalText("start").map(UtcInstant::parse),
        node.optionalText("end").map(UtcInstant::parse),
        DeliveryCodec.read(node));
  }
}
