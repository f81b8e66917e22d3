package dev.lading.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * An event that names its trigger: what Lading's template makes of one for a rule's target, or what
 * a caller writes who invokes the function directly.
 *
 * @param kind {@code rule}, {@value #BUCKET} or {@value #INVOCATION}
 * @param name the trigger's natural name
 * @param json the event or the payload; null where the input has none
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html">Input
 *     transformation in EventBridge</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record TriggerInput(String kind, String name, byte @Nullable [] json) implements LambdaEvent {

  static final String BUCKET = "bucket";
  static final String INVOCATION = "invocation";
}
