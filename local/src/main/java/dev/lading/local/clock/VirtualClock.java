package dev.lading.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs as the machine's does, or stands still, and can be put forward. */
public final class VirtualClock extends Clock {

  private final Clock base;
  private volatile Duration ahead = Duration.ZERO;

  /** A clock that runs as the machine's does. */
  public VirtualClock() {
    this(systemUTC());
  }

  private VirtualClock(Clock base) {
    this.base = base;
  }

  /** A clock that stands still until it is put forward. */
  public static VirtualClock stoppedAt(Instant time) {
    return new VirtualClock(fixed(time, ZoneOffset.UTC));
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  /** How far it is ahead of the machine's clock, or of where it stood. */
  public Duration ahead() {
    return ahead;
  }

  /** Puts it forward to a time; without effect where that is over. */
  public synchronized void advanceTo(Instant time) {
    Duration needed = Duration.between(base.instant(), time);
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
