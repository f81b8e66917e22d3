package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.json.Json;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an object of a bucket, as S3 tells EventBridge.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">EventBridge
 *     event message structure</a>
 */
public final class SampleBucketEvent implements SampleEvent {

  private final String bucket;
  private String type = "Object Created";
  private String key = "sample.txt";
  private long size;
  private String tag = "d41d8cd98f00b204e9800998ecf8427e";
  private @Nullable String version;
  private Instant time = Instant.now();

  SampleBucketEvent(String bucket) {
    this.bucket = bucket;
  }

  /** Sets what happened: {@code Object Created}, {@code Object Deleted} and so on. */
  public SampleBucketEvent type(String detailType) {
    this.type = detailType;
    return this;
  }

  /** Sets the object's key. */
  public SampleBucketEvent key(String newKey) {
    this.key = newKey;
    return this;
  }

  /** Sets the object's size in bytes. */
  public SampleBucketEvent size(long bytes) {
    this.size = bytes;
    return this;
  }

  /** Sets the object's entity tag. */
  public SampleBucketEvent etag(String newTag) {
    this.tag = newTag;
    return this;
  }

  /** Sets the object's version; there is none where nothing is said. */
  public SampleBucketEvent versionId(String id) {
    this.version = id;
    return this;
  }

  /** Sets when it happened; now, where nothing is said. */
  public SampleBucketEvent time(Instant happened) {
    this.time = happened;
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.BUCKET;
  }

  @Override
  public String name() {
    return bucket;
  }

  @Override
  public byte[] bytes() {
    return Json.object(
        json -> {
          json.writeStringField("lading.bucket", bucket);
          json.writeObjectFieldStart("event");
          SampleJson.busEvent(json, "aws.s3", type, time);
          json.writeArrayFieldStart("resources");
          json.writeString("arn:aws:s3:::" + bucket);
          json.writeEndArray();
          detail(json);
          json.writeEndObject();
        });
  }

  private void detail(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("detail");
    json.writeStringField("version", "0");
    json.writeObjectFieldStart("bucket");
    json.writeStringField("name", bucket);
    json.writeEndObject();
    json.writeObjectFieldStart("object");
    json.writeStringField("key", key);
    json.writeNumberField("size", size);
    json.writeStringField("etag", tag);
    if (version != null) {
      json.writeStringField("version-id", version);
    }
    json.writeStringField("sequencer", "00617F08299329D189");
    json.writeEndObject();
    json.writeStringField("request-id", "N4N7GDK58NMKJ12R");
    json.writeStringField("requester", "sample");
    json.writeStringField("source-ip-address", "127.0.0.1");
    json.writeEndObject();
  }
}
