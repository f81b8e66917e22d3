package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Changes of a table. Items are in DynamoDB's own JSON, such as {@code {"id": {"S": "7"}}}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using AWS Lambda with
 *     Amazon DynamoDB</a>
 */
public final class SampleTableEvent implements SampleEvent {

  private final String table;
  private final List<Change> changes = new ArrayList<>();

  SampleTableEvent(String table) {
    this.table = table;
  }

  /** A change: its kind, and the fields of {@code dynamodb} that tell of it, as JSON. */
  private record Change(String type, String fields) {}

  /** Adds an item that came. */
  public SampleTableEvent insert(String keys, String item) {
    return change("INSERT", fields(keys, "\"NewImage\":" + object("item", item)));
  }

  /** Adds an item that changed. */
  public SampleTableEvent modify(String keys, String before, String after) {
    String images =
        "\"NewImage\":" + object("new item", after) + ",\"OldImage\":" + object("old item", before);
    return change("MODIFY", fields(keys, images));
  }

  /** Adds an item that went. */
  public SampleTableEvent remove(String keys, String item) {
    return change("REMOVE", fields(keys, "\"OldImage\":" + object("item", item)));
  }

  /**
   * Adds a change as the stream would tell of it.
   *
   * @param type {@code INSERT}, {@code MODIFY} or {@code REMOVE}
   * @param fields what stands in {@code dynamodb}: a JSON object with {@code Keys}, {@code
   *     NewImage} and so on
   */
  public SampleTableEvent change(String type, String fields) {
    changes.add(new Change(type, object("change", fields)));
    return this;
  }

  private static String fields(String keys, String images) {
    return "{\"Keys\":" + object("keys", keys) + "," + images + "}";
  }

  private static String object(String what, String json) {
    return SampleJson.checkedObject(what, json).strip();
  }

  @Override
  public EventSource source() {
    return EventSource.TABLE_STREAM;
  }

  @Override
  public String name() {
    return table;
  }

  @Override
  public byte[] bytes() {
    return SampleJson.records(changes, this::write);
  }

  private void write(JsonGenerator json, Change change, int number) throws IOException {
    String rest = change.fields.substring(1).stripLeading();
    json.writeStartObject();
    json.writeStringField("eventID", UUID.randomUUID().toString());
    json.writeStringField("eventName", change.type);
    json.writeStringField("eventVersion", "1.1");
    json.writeStringField("eventSource", "aws:dynamodb");
    json.writeStringField("awsRegion", LocalNames.REGION);
    SampleJson.raw(
        json,
        "dynamodb",
        "{\"ApproximateCreationDateTime\":%d,\"SequenceNumber\":\"%d\",\"SizeBytes\":%d,"
                .formatted(Instant.now().getEpochSecond(), number, change.fields.length())
            + "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\""
            + (rest.startsWith("}") ? "" : ",")
            + rest);
    json.writeStringField("eventSourceARN", LocalNames.arn("dynamodb", table));
    json.writeEndObject();
  }
}
