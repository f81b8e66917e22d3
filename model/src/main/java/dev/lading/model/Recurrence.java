package dev.lading.model;

import java.time.ZonedDateTime;
import java.util.Optional;

/** When a schedule is due, as read from its expression. */
@FunctionalInterface
interface Recurrence {

  /** The first due time after another time, in that time's zone. */
  Optional<ZonedDateTime> nextAfter(ZonedDateTime time);
}
