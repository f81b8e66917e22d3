package dev.lading.model;

import java.util.Optional;

/**
 * The events of an EventBridge bus that a pattern matches.
 *
 * @param name the rule's natural name
 * @param pattern what the events have in common
 * @param bus the bus; none for the account's default one
 * @param delivery how an event that cannot be delivered is tried again
 */
public record EventRule(
    RuleName name, EventPattern pattern, Optional<BusName> bus, Delivery delivery)
    implements Trigger {

  /** A rule that says nothing of delivery. */
  public EventRule(RuleName name, EventPattern pattern, Optional<BusName> bus) {
    this(name, pattern, bus, Delivery.OF_RULE);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.rule(this);
  }

  @Override
  public String toString() {
    return "rule " + name + bus.map(named -> " of bus " + named).orElse("");
  }
}
