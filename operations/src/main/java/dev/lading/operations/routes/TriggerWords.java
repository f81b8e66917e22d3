package dev.lading.operations.routes;

import java.util.List;

/**
 * A trigger in words.
 *
 * @param kind the kind
 * @param first what stands before the name: a route's method; else empty
 * @param name a path, or a natural name
 * @param settings what else is worth knowing, in few words each
 */
public record TriggerWords(CallKind kind, String first, String name, List<String> settings) {

  /** Copies the settings. */
  public TriggerWords {
    settings = List.copyOf(settings);
  }

  /** The trigger in one text: {@code GET /items}, or {@code queue orders}. */
  public String title() {
    return (first.isEmpty() ? kind.word() : first) + " " + name;
  }

  String details() {
    return String.join(", ", settings);
  }
}
