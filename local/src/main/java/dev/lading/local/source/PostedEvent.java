package dev.lading.local.source;

import dev.lading.local.event.SampleBucketEvent;
import dev.lading.local.event.SampleEvent;
import dev.lading.local.event.SampleEvents;
import dev.lading.local.event.SampleTopicEvent;

/** Makes the event that a source would send to its function of what somebody posts to it. */
final class PostedEvent {

  private PostedEvent() {}

  static SampleEvent of(SourceKind kind, String name, Sample sample) {
    return switch (kind) {
      case RULE ->
          SampleEvents.rule(name)
              .from(sample.setting("source", "local"))
              .detailType(sample.setting("detail-type", "Sample"))
              .detail(sample.text("{}"));
      case BUCKET -> bucket(name, sample);
      case TOPIC -> topic(name, sample);
      case TABLE ->
          SampleEvents.tableStream(name)
              .change(sample.setting("type", "INSERT"), sample.text("{}"));
      case STREAM ->
          SampleEvents.dataStream(name)
              .record(sample.setting("partition-key", "local"), sample.body());
      case INVOCATION -> SampleEvents.invocation(name).payload(sample.text("null"));
    };
  }

  private static SampleBucketEvent bucket(String name, Sample sample) {
    return SampleEvents.bucket(name)
        .type(sample.setting("type", "Object Created"))
        .key(sample.setting("key", "sample.txt"))
        .size(Long.parseLong(sample.setting("size", "0")));
  }

  private static SampleTopicEvent topic(String name, Sample sample) {
    SampleTopicEvent event = SampleEvents.topic(name).message(sample.text(""));
    return sample.settings().containsKey("subject")
        ? event.subject(sample.setting("subject", ""))
        : event;
  }
}
