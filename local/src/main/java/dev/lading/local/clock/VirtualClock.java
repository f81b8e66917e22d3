package dev.lading.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs as the machine's does, and can be put forward. */
public final class VirtualClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** How far it is ahead of the machine's clock. */
  public Duration ahead() {
    return ahead;
  }

  /** Puts it forward to a time; without effect where that is over. */
  public synchronized void advanceTo(Instant time) {
    Duration needed = Duration.between(Instant.now(), time);
    if (needed.compareTo(ahead) > 0) {
      ahead = needed;
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Always in UTC: schedules have time zones of their own. */
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
