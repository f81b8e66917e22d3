package dev.lading.local.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What somebody posts to a source.
 *
 * @param body the message, the detail, the data, the changed item or the payload
 * @param settings what else the event is to have, such as the {@code key} of an object
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sample(byte[] body, Map<String, String> settings) {

  /** Copies the settings. */
  public Sample {
    settings = Map.copyOf(settings);
  }

  String text(String otherwise) {
    return body.length == 0 ? otherwise : new String(body, StandardCharsets.UTF_8);
  }

  String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }
}
