package dev.lading.local.event;

import dev.lading.local.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event of EventBridge, in the envelope that the rule's target puts around it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event
 *     structure reference</a>
 */
public final class SampleRuleEvent implements SampleEvent {

  private final String rule;
  private String sender = "sample";
  private String detailType = "Sample";
  private String detail = "{}";
  private Instant time = Instant.now();
  private final List<String> resources = new ArrayList<>();

  SampleRuleEvent(String rule) {
    this.rule = rule;
  }

  /** Sets the event's field {@code source}, such as {@code com.example.shop}. */
  public SampleRuleEvent from(String source) {
    this.sender = source;
    return this;
  }

  /** Sets the event's field {@code detail-type}. */
  public SampleRuleEvent detailType(String type) {
    this.detailType = type;
    return this;
  }

  /** Sets the event's detail, which is a JSON object. */
  public SampleRuleEvent detail(String json) {
    this.detail = SampleJson.checkedObject("detail", json);
    return this;
  }

  /** Sets when it happened; now, where nothing is said. */
  public SampleRuleEvent time(Instant happened) {
    this.time = happened;
    return this;
  }

  /** Adds one to the event's {@code resources}. */
  public SampleRuleEvent resource(String arn) {
    resources.add(arn);
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.RULE;
  }

  @Override
  public String name() {
    return rule;
  }

  @Override
  public byte[] bytes() {
    return Json.object(
        json -> {
          json.writeStringField("lading.rule", rule);
          json.writeObjectFieldStart("event");
          SampleJson.busEvent(json, sender, detailType, time);
          json.writeArrayFieldStart("resources");
          for (String resource : resources) {
            json.writeString(resource);
          }
          json.writeEndArray();
          SampleJson.raw(json, "detail", detail);
          json.writeEndObject();
        });
  }
}
