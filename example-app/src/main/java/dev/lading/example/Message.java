package dev.lading.example;

import dev.lading.example.memory.Fact;
import java.util.List;
import java.util.Objects;

/**
 * What a sender posts to a webhook.
 *
 * @param text what to remember
 * @param facts the facts in it, if the sender knows any
 */
public record Message(String text, List<Fact> facts) {

  /** Takes absent facts for none. */
  public Message {
    Objects.requireNonNull(text, "text");
    facts = facts == null ? List.of() : List.copyOf(facts);
  }
}
