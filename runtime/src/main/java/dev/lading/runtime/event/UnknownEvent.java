package dev.lading.runtime.event;

/** An event of no shape that Lading knows. */
final class UnknownEvent {

  /** What it looks like, to be put behind "an event". */
  final String description;

  UnknownEvent(String description) {
    this.description = description;
  }
}
