package dev.lading.local.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.function.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {

  private static final Set<String> BATCH = Set.of("a", "b", "c");

  @Test
  void namesTheFailedMessages() {
    String answer =
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"c\"}]}";

    assertThat(failures(answer)).containsExactlyInAnyOrder("a", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
  void noNamesAreASuccess(String answer) {
    assertThat(failures(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oops",
        "{\"batchItemFailures\":\"a\"}",
        "{\"batchItemFailures\":[\"a\"]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"z\"}]}",
        "{\"batchItemFailures\":[{\"id\":\"a\"}]}"
      })
  void namesThatCannotBeUnderstoodFailTheWholeBatch(String answer) {
    assertThat(failures(answer)).isEqualTo(BATCH);
  }

  @Test
  void aFailedFunctionFailsTheWholeBatch() {
    assertThat(BatchAnswer.failures(new Outcome.Failed("Error", "no disk"), BATCH))
        .isEqualTo(BATCH);
  }

  private static Set<String> failures(String answer) {
    return BatchAnswer.failures(new Outcome.Answered(answer.getBytes(UTF_8)), BATCH);
  }
}
