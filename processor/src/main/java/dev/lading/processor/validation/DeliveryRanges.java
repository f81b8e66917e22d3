package dev.lading.processor.validation;

import dev.lading.processor.declaration.DeliveryDeclaration;

/**
 * How often and how long EventBridge, or its Scheduler, tries to deliver an event.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html">RetryPolicy
 *     in the EventBridge API</a>
 */
record DeliveryRanges(Range retries, Range age) {

  DeliveryRanges(String service) {
    this(
        new Range("maxRetries", service, 0, 185, "retries"),
        new Range("maxEventAge", service, 60, 86_400, "seconds"));
  }

  void check(DeliveryDeclaration delivery, Problems problems) {
    retries.check(delivery.maxRetries(), problems);
    age.check(delivery.maxEventAge(), problems);
  }
}
