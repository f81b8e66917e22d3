package dev.lading.local.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of authorizers, kept for as long as each says, by what identifies the caller. */
final class AuthorizerAnswers {

  /**
   * What an answer is kept by.
   *
   * @param authorizer the authorizer's name
   * @param identity the values of its identity sources
   */
  record Key(String authorizer, List<String> identity) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(byte[] answer, Instant end) {}

  private final InstantSource clock;
  private final Map<Key, Kept> answers = new HashMap<>();

  AuthorizerAnswers(InstantSource clock) {
    this.clock = clock;
  }

  /** The answer, unless there is none any more. */
  synchronized Optional<byte[]> get(Key key) {
    Instant now = clock.instant();
    answers.values().removeIf(kept -> !kept.end().isAfter(now));
    return Optional.ofNullable(answers.get(key)).map(Kept::answer);
  }

  /** Keeps an answer for a number of seconds. */
  synchronized void put(Key key, byte[] answer, int seconds) {
    if (seconds > 0) {
      answers.put(key, new Kept(answer, clock.instant().plusSeconds(seconds)));
    }
  }
}
