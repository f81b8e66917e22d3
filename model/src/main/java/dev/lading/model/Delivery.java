package dev.lading.model;

/**
 * How EventBridge tries again to call a function that it cannot call, and what becomes of an event
 * that it gives up.
 *
 * @param maxRetries how often at most
 * @param maxAge for how many seconds
 * @param deadLetters whether the function's queue of failed events keeps what is given up
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html">How
 *     EventBridge retries delivering events</a>
 */
public record Delivery(int maxRetries, int maxAge, boolean deadLetters) {

  /** Of a schedule's calls: one that fails for an hour is given up; the next one is due anyway. */
  public static final Delivery OF_SCHEDULE = new Delivery(5, 3600, true);

  /** Of the events of a rule, which do not come again: as long as EventBridge tries at all. */
  public static final Delivery OF_RULE = new Delivery(185, 86_400, true);
}
