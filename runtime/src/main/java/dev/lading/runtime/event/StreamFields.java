package dev.lading.runtime.event;

import dev.lading.runtime.api.StreamRecord;
import dev.lading.runtime.api.TableChange;
import dev.lading.runtime.json.JsonReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code dynamodb} or {@code kinesis} object of a record. */
final class StreamFields {

  private @Nullable String sequenceNumber;
  private @Nullable String partitionKey;
  private @Nullable String data;
  private @Nullable String time;
  private byte @Nullable [] keys;
  private byte @Nullable [] oldImage;
  private byte @Nullable [] newImage;

  private StreamFields() {}

  static StreamFields read(byte @Nullable [] content) {
    StreamFields fields = new StreamFields();
    if (content != null) {
      JsonReader json = new JsonReader(content);
      if (json.peek() == '{') {
        for (String name = json.firstName(); name != null; name = json.nextName()) {
          fields.field(name, json);
        }
      }
    }
    return fields;
  }

  private void field(String name, JsonReader json) {
    switch (name) {
      case "SequenceNumber", "sequenceNumber" -> sequenceNumber = json.stringOrNull();
      case "partitionKey" -> partitionKey = json.stringOrNull();
      case "data" -> data = json.stringOrNull();
      case "ApproximateCreationDateTime", "approximateArrivalTimestamp" -> time = time(json);
      case "Keys" -> keys = json.raw();
      case "OldImage" -> oldImage = json.raw();
      case "NewImage" -> newImage = json.raw();
      default -> json.skip();
    }
  }

  /** Seconds, with a fraction or an exponent; AWS's own examples have each form. */
  private static @Nullable String time(JsonReader json) {
    int first = json.peek();
    if (first >= '0' && first <= '9') {
      return json.number();
    }
    return json.stringOrNull();
  }

  /** The record's place in its shard, by which it is reported as failed. */
  String sequenceNumber() {
    return present("sequence number", sequenceNumber);
  }

  TableChange toTableChange(String table, RecordFields record) {
    return new TableChange(
        table,
        present("eventID", record.eventId),
        type(present("eventName", record.eventName)),
        item(keys).orElse(Map.of()),
        item(oldImage),
        item(newImage),
        sequenceNumber(),
        instant(),
        record.byService);
  }

  StreamRecord toStreamRecord(String stream) {
    return new StreamRecord(
        stream,
        present("partitionKey", partitionKey),
        sequenceNumber(),
        instant(),
        Base64.getDecoder().decode(present("data", data)));
  }

  private static TableChange.Type type(String name) {
    return switch (name) {
      case "INSERT" -> TableChange.Type.INSERT;
      case "MODIFY" -> TableChange.Type.MODIFY;
      case "REMOVE" -> TableChange.Type.REMOVE;
      default -> throw new EventException("the record has the unknown eventName " + name);
    };
  }

  private static Optional<Map<String, @Nullable Object>> item(byte @Nullable [] json) {
    return json == null ? Optional.empty() : Optional.of(ItemReader.item(new JsonReader(json)));
  }

  private Instant instant() {
    BigDecimal millis = new BigDecimal(present("time", time)).movePointRight(3);
    return Instant.ofEpochMilli(millis.longValue());
  }

  private static String present(String name, @Nullable String value) {
    if (value == null) {
      throw new EventException("the record has no " + name);
    }
    return value;
  }
}
