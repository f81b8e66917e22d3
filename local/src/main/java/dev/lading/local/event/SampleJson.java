package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What several kinds of events have in common. */
final class SampleJson {

  private SampleJson() {}

  /**
   * The text, if it is one JSON value.
   *
   * @throws IllegalArgumentException when it is not
   */
  static String checked(String what, String json) {
    if (!Json.isValue(json.getBytes(StandardCharsets.UTF_8))) {
      throw new IllegalArgumentException("the " + what + " must be JSON, and is not: " + json);
    }
    return json;
  }

  /**
   * The text, if it is a JSON object.
   *
   * @throws IllegalArgumentException when it is not
   */
  static String checkedObject(String what, String json) {
    if (!Json.isObject(json)) {
      throw new IllegalArgumentException(
          "the " + what + " must be a JSON object, and is not: " + json);
    }
    return json;
  }

  static void raw(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }

  static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Writes one record of an event. */
  @FunctionalInterface
  interface RecordWriter<T> {

    /** Writes the record as an object; numbers begin with 1. */
    void write(JsonGenerator json, T record, int number) throws IOException;
  }

  /** An event that is a list of records. */
  static <T> byte[] records(List<T> records, RecordWriter<? super T> writer) {
    return Json.object(
        json -> {
          json.writeArrayFieldStart("Records");
          int number = 0;
          for (T each : records) {
            writer.write(json, each, ++number);
          }
          json.writeEndArray();
        });
  }

  /**
   * The message that was added last, which is the one that settings are for.
   *
   * @throws IllegalStateException when there is none
   */
  static <T> T last(List<T> messages) {
    if (messages.isEmpty()) {
      throw new IllegalStateException("there is no message yet: add one first");
    }
    return messages.get(messages.size() - 1);
  }

  /**
   * The fields of an event of EventBridge but for its detail.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event
   *     structure reference</a>
   */
  static void busEvent(JsonGenerator json, String source, String detailType, Instant time)
      throws IOException {
    json.writeStringField("version", "0");
    json.writeStringField("id", UUID.randomUUID().toString());
    json.writeStringField("detail-type", detailType);
    json.writeStringField("source", source);
    json.writeStringField("account", LocalNames.ACCOUNT);
    json.writeStringField("time", seconds(time));
    json.writeStringField("region", LocalNames.REGION);
  }
}
