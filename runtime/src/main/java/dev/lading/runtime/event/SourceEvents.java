package dev.lading.runtime.event;

import dev.lading.runtime.api.BucketEvent;
import dev.lading.runtime.api.BusEvent;
import dev.lading.runtime.api.StreamRecord;
import dev.lading.runtime.api.TableChange;
import dev.lading.runtime.api.TopicMessage;
import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes what handlers take of the events and records of buses, buckets, topics and streams. */
final class SourceEvents {

  private SourceEvents() {}

  /** An event of EventBridge for a rule. */
  static BusEvent ofBus(String rule, JsonFields event) {
    return new BusEvent(
        rule,
        event.required("id"),
        event.required("source"),
        event.required("detail-type"),
        event.required("account"),
        event.required("region"),
        time("the event's time", event.required("time")),
        texts(event.raw("resources")),
        new String(event.present("detail", event.raw("detail")), StandardCharsets.UTF_8));
  }

  private static List<String> texts(byte @Nullable [] array) {
    List<String> texts = new ArrayList<>();
    if (array == null || array[0] != '[') {
      return texts;
    }
    JsonReader json = new JsonReader(array);
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      String text = json.stringOrNull();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** An event that S3 sent to EventBridge. */
  static BucketEvent ofBucket(String bucket, JsonFields event) {
    JsonFields detail = new JsonFields("the event", event.present("detail", event.raw("detail")));
    String key = detail.object("object").text("key");
    return bucketEvent(
        bucket,
        detail,
        event.required("detail-type"),
        event.present("key of an object", key),
        time("the event's time", event.required("time")));
  }

  /**
   * A record of S3's own notifications, which differ in spelling.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
   *     message structure</a>
   */
  static BucketEvent ofBucket(
      String bucket, JsonFields content, String eventName, String eventTime) {
    String key = content.object("object").text("key");
    return bucketEvent(
        bucket,
        content,
        detailType(eventName),
        PercentDecoder.queryPart(content.present("key of an object", key)),
        time("the record's eventTime", eventTime));
  }

  /**
   * How EventBridge calls what S3's own notifications tell of, as {@code detail-type}; an event
   * that is not known keeps its name.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html#s3-ev-mapping">S3's
   *     events in EventBridge and in its notifications</a>
   */
  private static String detailType(String eventName) {
    int colon = eventName.indexOf(':');
    return switch (colon < 0 ? eventName : eventName.substring(0, colon)) {
      case "ObjectCreated" -> "Object Created";
      case "ObjectRemoved", "LifecycleExpiration" -> "Object Deleted";
      case "LifecycleTransition" -> "Object Storage Class Changed";
      case "IntelligentTiering" -> "Object Access Tier Changed";
      case "ObjectAcl" -> "Object ACL Updated";
      default ->
          switch (eventName) {
            case "ObjectRestore:Post" -> "Object Restore Initiated";
            case "ObjectRestore:Completed" -> "Object Restore Completed";
            case "ObjectRestore:Delete" -> "Object Restore Expired";
            case "ObjectTagging:Put" -> "Object Tags Added";
            case "ObjectTagging:Delete" -> "Object Tags Deleted";
            default -> eventName;
          };
    };
  }

  private static BucketEvent bucketEvent(
      String bucket, JsonFields content, String type, String key, Instant time) {
    JsonFields object = content.object("object");
    String eTag = object.text("etag");
    String versionId = object.text("version-id");
    versionId = versionId == null ? object.text("versionId") : versionId;
    String size = object.textOrNumber("size");
    return new BucketEvent(
        bucket,
        content.present("name of a bucket", content.object("bucket").text("name")),
        type,
        key,
        size == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size)),
        Optional.ofNullable(eTag == null ? object.text("eTag") : eTag),
        // AWS's own example of an object without versions has an empty one.
        versionId == null || versionId.isEmpty() ? Optional.empty() : Optional.of(versionId),
        Optional.ofNullable(object.text("sequencer")),
        time);
  }

  /**
   * The {@code Sns} object of a record.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Invoking Lambda
   *     functions with Amazon SNS notifications</a>
   */
  static TopicMessage ofTopic(String topic, JsonFields message) {
    byte[] attributes = message.raw("MessageAttributes");
    return new TopicMessage(
        topic,
        message.required("MessageId"),
        message.required("Message"),
        Optional.ofNullable(message.text("Subject")),
        time("the message's Timestamp", message.required("Timestamp")),
        attributes == null ? Map.of() : RecordFields.values(new JsonReader(attributes), "Value"));
  }

  /** The {@code dynamodb} object of a record. */
  static TableChange ofTable(String table, JsonFields change, RecordFields record) {
    return new TableChange(
        table,
        change.present("eventID", record.eventId),
        type(change.present("eventName", record.eventName)),
        item(change.raw("Keys")).orElse(Map.of()),
        item(change.raw("OldImage")),
        item(change.raw("NewImage")),
        change.required("SequenceNumber"),
        instant(change, "ApproximateCreationDateTime"),
        record.byService && "REMOVE".equals(record.eventName));
  }

  /** The {@code kinesis} object of a record. */
  static StreamRecord ofStream(String stream, JsonFields record) {
    return new StreamRecord(
        stream,
        record.required("partitionKey"),
        record.required("sequenceNumber"),
        instant(record, "approximateArrivalTimestamp"),
        Base64.getDecoder().decode(record.required("data")));
  }

  private static TableChange.Type type(String name) {
    return switch (name) {
      case "INSERT" -> TableChange.Type.INSERT;
      case "MODIFY" -> TableChange.Type.MODIFY;
      case "REMOVE" -> TableChange.Type.REMOVE;
      default -> throw EventException.of("the record has the unknown eventName " + name);
    };
  }

  private static Optional<Map<String, @Nullable Object>> item(byte @Nullable [] json) {
    return json == null ? Optional.empty() : Optional.of(ItemReader.item(new JsonReader(json)));
  }

  /** Seconds, with a fraction or an exponent; AWS's own examples have each form. */
  private static Instant instant(JsonFields fields, String name) {
    String seconds = fields.present(name, fields.textOrNumber(name));
    return Instant.ofEpochMilli(new BigDecimal(seconds).movePointRight(3).longValue());
  }

  private static Instant time(String what, String text) {
    return UtcTime.parse(what, text);
  }
}
