package dev.lading.local.event;

import java.nio.charset.StandardCharsets;

/**
 * An event in the form that Lambda hands it to a function. It is written anew at each call, with
 * what was set until then.
 */
public interface SampleEvent {

  /** What kind of trigger it is for. */
  EventSource source();

  /**
   * The natural name of the trigger that it is for, such as {@code jobs}; of a request the method
   * and the path.
   */
  String name();

  /** Its JSON in UTF-8. */
  byte[] bytes();

  /** Its JSON. */
  default String json() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
