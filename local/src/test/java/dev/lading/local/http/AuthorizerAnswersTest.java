package dev.lading.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.http.AuthorizerAnswers.Key;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AuthorizerAnswersTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AuthorizerAnswers answers = new AuthorizerAnswers(now::get);
  private final Key key = new Key("keys", List.of("a", "b"));

  @Test
  void anAnswerEndsWithItsTime() {
    answers.put(key, new byte[] {1}, 60);

    now.set(Instant.EPOCH.plusSeconds(59));
    assertThat(answers.get(key)).hasValueSatisfying(kept -> assertThat(kept).containsExactly(1));
    now.set(Instant.EPOCH.plusSeconds(60));
    assertThat(answers.get(key)).isEmpty();
  }

  @Test
  void noTimeKeepsNothing() {
    answers.put(key, new byte[] {1}, 0);

    assertThat(answers.get(key)).isEmpty();
  }

  @Test
  void anotherCallerOrAuthorizerHasNoneOfIt() {
    answers.put(key, new byte[] {1}, 60);

    assertThat(answers.get(new Key("keys", List.of("a", "c")))).isEmpty();
    assertThat(answers.get(new Key("other", List.of("a", "b")))).isEmpty();
  }
}
