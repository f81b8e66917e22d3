package dev.lading.processor;

import dev.lading.model.MalformedValueException;
import dev.lading.model.ResourceTag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads the tags of all resources from their option. */
final class TagOption {

  private TagOption() {}

  /** The tags, by their keys; none of a text that the check refuses. */
  static Map<String, String> wellFormed(List<String> texts) {
    Map<String, String> tags = new TreeMap<>();
    for (String text : texts) {
      if (refusal(text).isEmpty()) {
        ResourceTag tag = ResourceTag.parse(text);
        tags.put(tag.key(), tag.value());
      }
    }
    return tags;
  }

  /** Tells which texts are no tags, and why. */
  static void check(List<String> texts, BiConsumer<String, String> refuse) {
    // IAM does not tell keys apart by their case.
    Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String text : texts) {
      Optional<String> refusal = refusal(text);
      if (refusal.isPresent()) {
        refuse.accept(text, refusal.get() + "; several are separated by commas");
      } else if (!keys.add(ResourceTag.parse(text).key())) {
        refuse.accept(text, "another tag has the key already, in capitals or not");
      }
    }
  }

  private static Optional<String> refusal(String text) {
    try {
      Objects.requireNonNull(ResourceTag.parse(text));
      return Optional.empty();
    } catch (MalformedValueException e) {
      return Optional.of(e.reason());
    }
  }
}
