package dev.lading.processor.declaration;

import dev.lading.model.JsonText;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.TimeZoneName;
import dev.lading.model.UtcInstant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a {@code @Schedule} says besides its name and its expression; a text that is not written is
 * empty.
 *
 * @param timeZone the zone's name
 * @param flexibleWindow in minutes; 0 where none is written
 * @param enabled whether it is due at all
 * @param input as JSON
 * @param start a point in time
 * @param end a point in time
 * @param delivery how a call is tried again
 */
public record ScheduleSettingsDeclaration(
    Attribute<String> timeZone,
    Attribute<Integer> flexibleWindow,
    Attribute<Boolean> enabled,
    Attribute<String> input,
    Attribute<String> start,
    Attribute<String> end,
    DeliveryDeclaration delivery) {

  static ScheduleSettingsDeclaration read(AnnotationReader annotation) {
    return new ScheduleSettingsDeclaration(
        annotation.string("timezone"),
        annotation.integer("flexibleWindow"),
        annotation.flag("enabled"),
        annotation.string("input"),
        annotation.string("start"),
        annotation.string("end"),
        DeliveryDeclaration.read(annotation));
  }

  /** The settings, unless a part of them is malformed. */
  public Optional<ScheduleSettings> settings() {
    if (isMalformed(timeZone, TimeZoneName::new)
        || isMalformed(input, JsonText::new)
        || isMalformed(start, UtcInstant::parse)
        || isMalformed(end, UtcInstant::parse)) {
      return Optional.empty();
    }
    return Optional.of(
        new ScheduleSettings(
            set(timeZone, TimeZoneName::new).orElse(TimeZoneName.UTC),
            Optional.of(flexibleWindow.value()).filter(minutes -> minutes != 0),
            enabled.value(),
            set(input, JsonText::new),
            set(start, UtcInstant::parse),
            set(end, UtcInstant::parse),
            delivery.delivery()));
  }

  /** Whether it gives its handler anything. */
  public boolean hasInput() {
    return !input.value().isEmpty();
  }

  /** What the factory makes of a text that is written and well-formed. */
  public static <T> Optional<T> set(Attribute<String> text, Function<String, T> factory) {
    return text.value().isEmpty() ? Optional.empty() : text.parse(factory);
  }

  private static boolean isMalformed(Attribute<String> text, Function<String, ?> factory) {
    return !text.value().isEmpty() && text.parse(factory).isEmpty();
  }
}
