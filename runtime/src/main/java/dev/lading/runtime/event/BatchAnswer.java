package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.json.JsonWriter;
import dev.lading.runtime.json.MalformedJsonException;
import java.util.List;

/** The answer to a batch: which of its items failed. */
final class BatchAnswer {

  private static final String FAILURES = "batchItemFailures";

  private BatchAnswer() {}

  /** The answer that exactly these items failed. */
  static byte[] failed(List<String> identifiers) {
    JsonWriter json = new JsonWriter(32 + identifiers.size() * 64);
    json.beginObject().name(FAILURES).beginArray();
    for (int i = 0; i < identifiers.size(); i++) {
      json.beginObject().name("itemIdentifier").string(identifiers.get(i)).endObject();
    }
    return json.endArray().endObject().toBytes();
  }

  /**
   * The answer of a handler that takes the whole batch: its own where it names failures, and else
   * that all items are done. Lambda would take any other answer for a failure of all.
   */
  static byte[] of(byte[] answer) {
    return namesFailures(answer) ? answer : failed(List.of());
  }

  private static boolean namesFailures(byte[] answer) {
    try {
      JsonReader json = new JsonReader(answer);
      if (json.peek() != '{') {
        return false;
      }
      boolean found = false;
      for (String name = json.firstName(); name != null; name = json.nextName()) {
        found |= name.equals(FAILURES) && json.peek() == '[';
        json.skip();
      }
      return found;
    } catch (MalformedJsonException e) {
      return false;
    }
  }
}
