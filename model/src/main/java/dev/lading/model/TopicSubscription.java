package dev.lading.model;

import java.util.Optional;

/**
 * The messages of one SNS topic.
 *
 * @param topic the topic's natural name
 * @param filter which messages; none for all
 * @param existing whether the topic is there already, rather than made by the template
 */
public record TopicSubscription(TopicName topic, Optional<FilterPolicy> filter, boolean existing)
    implements Trigger {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.topic(this);
  }

  @Override
  public String toString() {
    return "topic " + topic;
  }
}
