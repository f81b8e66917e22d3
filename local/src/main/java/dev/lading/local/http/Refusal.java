package dev.lading.local.http;

import dev.lading.local.json.Json;
import java.nio.charset.StandardCharsets;

/**
 * What an API answers itself.
 *
 * @param status the status
 * @param body its JSON
 * @param reason for a developer's eyes
 */
record Refusal(int status, String body, String reason) {

  /** One with a message, for a reason that is still to be told. */
  static Refusal of(int status, String message) {
    return of(status, "message", message);
  }

  /** As above, with another name of the message. */
  static Refusal of(int status, String name, String message) {
    return new Refusal(
        status, new String(Json.object(name, message), StandardCharsets.UTF_8), message);
  }

  /** The same for a reason. */
  Refusal because(String why) {
    return new Refusal(status, body, why);
  }
}
