package dev.lading.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as the machine's does, and can be put forward. */
public final class VirtualClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  /** How far it is ahead of the machine's clock. */
  public Duration ahead() {
    return ahead.get();
  }

  /** Puts it forward to a time; without effect where that is over. */
  public void advanceTo(Instant time) {
    Duration needed = Duration.between(Instant.now(), time);
    ahead.accumulateAndGet(needed, (old, wanted) -> old.compareTo(wanted) < 0 ? wanted : old);
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
