package dev.lading.runtime.api;

import java.time.Instant;
import java.util.List;

/**
 * One event of an EventBridge bus.
 *
 * @param rule the natural name of the rule that matched
 * @param id the event's id
 * @param source who sent it, such as {@code aws.ec2} or {@code shop.orders}
 * @param detailType what it tells of, such as {@code Order Placed}
 * @param account the account that it is of
 * @param region the region that it is of
 * @param time when it happened
 * @param resources the ARNs that it is about
 * @param detail what it tells, in JSON
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html">Structure
 *     of EventBridge events</a>
 */
public record BusEvent(
    String rule,
    String id,
    String source,
    String detailType,
    String account,
    String region,
    Instant time,
    List<String> resources,
    String detail) {

  /** Copies the resources. */
  public BusEvent {
    resources = List.copyOf(resources);
  }
}
