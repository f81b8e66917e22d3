package dev.lading.runtime.event;

/**
 * An event of no shape that Lading knows.
 *
 * @param description what it looks like, to be put behind "an event"
 */
record UnknownEvent(String description) implements LambdaEvent {}
