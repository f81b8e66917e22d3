package dev.lading.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A function that serves a few thousand events, with a fault at every fourth: each has one answer,
 * and nothing is left behind. {@code bench/soak} does the same at length, and looks at memory.
 */
class SoakTest {

  private static final int EVENTS = 3_000;
  private static final long SEED = 20_261_125;

  @Test
  void answersEachEventOnce() throws Exception {
    Random random = new Random(SEED);
    FaultSequencePropertyTest.Step[] steps = FaultSequencePropertyTest.Step.values();
    int sentAgain = 0;
    int connections = 1;
    try (RunningFunction function = RunningFunction.shop()) {
      for (int i = 0; i < EVENTS; i++) {
        FaultSequencePropertyTest.Step step =
            random.nextInt(4) == 0
                ? steps[random.nextInt(steps.length)]
                : FaultSequencePropertyTest.Step.REQUEST;
        LoopbackRuntimeApi.Answer answer = FaultSequencePropertyTest.answer(step, function);
        if (step == FaultSequencePropertyTest.Step.ANSWER_WITHOUT_REPLY) {
          LoopbackRuntimeApi.Answer again = function.api.takeAnswer();
          assertThat(again.path()).isEqualTo(answer.path());
          assertThat(again.body()).isEqualTo(answer.body());
          sentAgain++;
        }
        connections += step.closesConnection() ? 1 : 0;
      }

      assertThat(function.api.hasMoreAnswers()).isFalse();
      assertThat(sentAgain).isPositive();
      assertThat(function.api.connectionCount()).isEqualTo(connections);
    }
  }
}
