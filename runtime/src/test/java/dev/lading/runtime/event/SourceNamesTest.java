package dev.lading.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue is known by its whole ARN, whatever its name is a part of. */
class SourceNamesTest {

  private static final String ARN = "arn:aws:sqs:eu-west-2:123456789012:";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "webhook-queue=ARNwebhook-queue,bot-webhook-queue=ARNbot-webhook-queue",
        "bot-webhook-queue=ARNbot-webhook-queue,webhook-queue=ARNwebhook-queue"
      })
  void namesThatContainEachOtherAreToldApartInAnyOrder(String value) {
    SourceNames names = names(value.replace("ARN", ARN));

    assertThat(names.nameOf(ARN + "webhook-queue")).isEqualTo("webhook-queue");
    assertThat(names.nameOf(ARN + "bot-webhook-queue")).isEqualTo("bot-webhook-queue");
    assertThat(names.nameOf(ARN + "other-webhook-queue")).isNull();
    assertThat(names.nameOf(ARN + "webhook-queue.fifo")).isNull();
    assertThat(names.nameOf(ARN + "WEBHOOK-QUEUE")).isNull();
  }

  @Test
  void physicalNamesTellNothing() {
    SourceNames names =
        names("a=" + ARN + "stack-BQueue-1X2Y,b=" + ARN + "stack-AQueue-" + "long".repeat(9));

    assertThat(names.nameOf(ARN + "stack-BQueue-1X2Y")).isEqualTo("a");
    assertThat(names.nameOf(ARN + "stack-AQueue-" + "long".repeat(9))).isEqualTo("b");
  }

  @Test
  void aVariableThatCannotBeTrustedStartsNoFunction() {
    assertThatThrownBy(() -> names("a")).hasMessageContaining("LADING_QUEUES has 'a'");
    assertThatThrownBy(() -> names("a=" + ARN + "q,b=" + ARN + "q"))
        .hasMessageContaining("the names 'a' and 'b' with one ARN");
  }

  private static SourceNames names(String value) {
    return new SourceNames(SourceNames.QUEUES, Map.of(SourceNames.QUEUES, value));
  }
}
