package dev.lading.runtime.event;

import dev.lading.runtime.nullness.Nullable;

/**
 * An event that names its trigger: what Lading's template makes of one for a rule's target, or what
 * a caller writes who invokes the function directly.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html">Input
 *     transformation in EventBridge</a>
 */
final class TriggerInput {

  static final String BUCKET = "bucket";
  static final String INVOCATION = "invocation";

  /** {@code rule}, {@value #BUCKET} or {@value #INVOCATION}. */
  final String kind;

  /** The trigger's natural name. */
  final String name;

  /** The event or the payload; null where the input has none. */
  final byte @Nullable [] json;

  TriggerInput(String kind, String name, byte @Nullable [] json) {
    this.kind = kind;
    this.name = name;
    this.json = json;
  }
}
