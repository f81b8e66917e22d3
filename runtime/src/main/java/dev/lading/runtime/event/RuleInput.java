package dev.lading.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * What Lading's template makes of an event for a rule's target: a constant and the event.
 *
 * @param bucket whether the rule is that of a bucket
 * @param name the natural name of the rule, or of the bucket
 * @param event the event; null where the input has none
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html">Input
 *     transformation in EventBridge</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record RuleInput(boolean bucket, String name, byte @Nullable [] event) implements LambdaEvent {}
