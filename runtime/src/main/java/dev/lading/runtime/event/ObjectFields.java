package dev.lading.runtime.event;

import dev.lading.runtime.api.BucketEvent;
import dev.lading.runtime.json.JsonReader;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The bucket and the object in what S3 tells: in the detail of an event of EventBridge, or in a
 * record of its own notifications, which differ in spelling.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 *     message structure</a>
 */
final class ObjectFields {

  private @Nullable String bucketName;
  private @Nullable String key;
  private @Nullable String size;
  private @Nullable String eTag;
  private @Nullable String versionId;
  private @Nullable String sequencer;

  private ObjectFields() {}

  static ObjectFields read(byte[] content) {
    ObjectFields fields = new ObjectFields();
    JsonReader json = new JsonReader(content);
    if (json.peek() == '{') {
      for (String name = json.firstName(); name != null; name = json.nextName()) {
        fields.part(name, json);
      }
    }
    return fields;
  }

  private void part(String name, JsonReader json) {
    boolean wanted = name.equals("bucket") || name.equals("object");
    if (!wanted || json.peek() != '{') {
      json.skip();
      return;
    }
    for (String field = json.firstName(); field != null; field = json.nextName()) {
      field(name + '.' + field, json);
    }
  }

  private void field(String name, JsonReader json) {
    switch (name) {
      case "bucket.name" -> bucketName = json.stringOrNull();
      case "object.key" -> key = json.stringOrNull();
      case "object.size" -> size = json.peek() == '"' ? json.string() : number(json);
      case "object.etag", "object.eTag" -> eTag = json.stringOrNull();
      case "object.version-id", "object.versionId" -> versionId = json.stringOrNull();
      case "object.sequencer" -> sequencer = json.stringOrNull();
      default -> json.skip();
    }
  }

  private static @Nullable String number(JsonReader json) {
    int first = json.peek();
    if (first >= '0' && first <= '9') {
      return json.number();
    }
    json.skip();
    return null;
  }

  /** The bucket's physical name. */
  @Nullable String bucketName() {
    return bucketName;
  }

  /** The object's key, as it is written; S3's own notifications encode it. */
  String key() {
    if (key == null) {
      throw new EventException("the event has no key of an object");
    }
    return key;
  }

  BucketEvent toBucketEvent(String bucket, String type, String decodedKey, Instant time) {
    if (bucketName == null) {
      throw new EventException("the event has no name of a bucket");
    }
    return new BucketEvent(
        bucket,
        bucketName,
        type,
        decodedKey,
        size == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size)),
        Optional.ofNullable(eTag),
        Optional.ofNullable(versionId),
        Optional.ofNullable(sequencer),
        time);
  }
}
