package dev.lading.imagebuilder.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and after what pause something is tried again: each time twice as long, with chance in
 * it, so that many builds that were refused together do not come back together.
 *
 * @param attempts how often in all, at least once
 * @param first the pause after the first attempt, before chance shortens it
 * @param longest a pause is never longer than this, not even when the registry asks for it
 * @see <a
 *     href="https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts,
 *     retries and backoff with jitter</a>
 */
public record Backoff(int attempts, Duration first, Duration longest) {

  /** Seven attempts within about half a minute. */
  public static final Backoff STANDARD =
      new Backoff(7, Duration.ofMillis(500), Duration.ofSeconds(20));

  /**
   * The pause after an attempt that failed.
   *
   * @param attempt which, from 1
   * @param retryAfter the header {@code Retry-After}: seconds, or a date
   */
  Duration pause(int attempt, Optional<String> retryAfter) {
    Optional<Duration> asked = retryAfter.flatMap(Backoff::asked);
    if (asked.isPresent()) {
      return asked.get().compareTo(longest) > 0 ? longest : asked.get();
    }
    // Not RandomGenerator.getDefault(): JDK 17 searches it through the class loader of the thread,
    // and finds none in Maven.
    long most = Math.min(first.toMillis() << Math.min(attempt - 1, 16), longest.toMillis());
    return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
  }

  private static Optional<Duration> asked(String retryAfter) {
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration pause = Duration.between(Instant.now(), then);
      return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
