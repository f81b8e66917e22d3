package dev.lading.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQS batches through the real loop. */
class QueueInvocationTest {

  private static final String JOBS = "arn:aws:sqs:eu-west-1:1:jobs";
  private static final String MAIL = "arn:aws:sqs:eu-west-1:1:x-mail.fifo";

  private RunningFunction function;

  @BeforeEach
  void start() throws IOException {
    function = RunningFunction.shop();
  }

  @AfterEach
  void stop() {
    function.close();
  }

  @Test
  void handlesAnEventAsAwsSendsIt() throws Exception {
    assertThat(function.respond(Events.read("sqs"))).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(function.log()).isEqualTo("delivering m-1 of jobs\n");
  }

  @Test
  void reportsExactlyTheMessagesThatFailed() throws Exception {
    String batch =
        Events.batch(
            Events.record("m-1", JOBS, "\"a\"", "g"),
            Events.record("m-2", JOBS, "\"poison\"", "g"),
            Events.record("m-3", JOBS, "{\"not\":\"text\"}", "g"),
            Events.record("m-4", JOBS, "\"b\"", "g"));

    assertThat(function.respond(batch))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"},{\"itemIdentifier\":\"m-3\"}]}");
    assertThat(function.log())
        .contains("delivering m-4 of jobs")
        .contains("ERROR RequestId: request-1 message m-2 of queue jobs: ")
        .contains("cannot deliver poison")
        .contains("message m-3 of queue jobs")
        .contains("the record has no text as its body");
  }

  @Test
  void keepsTheOrderOfAFifoQueuesGroups() throws Exception {
    String batch =
        Events.batch(
            Events.record("m-1", MAIL, "\"a\"", "red"),
            Events.record("m-2", MAIL, "\"poison\"", "red"),
            Events.record("m-3", MAIL, "\"b\"", "blue"),
            Events.record("m-4", MAIL, "\"c\"", "red"));

    assertThat(function.respond(batch))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"},{\"itemIdentifier\":\"m-4\"}]}");
    assertThat(function.log())
        .contains("delivering m-1 of mail", "delivering m-3 of mail")
        .doesNotContain("delivering m-4");
  }

  @Test
  void refusesABatchOfAnUnknownQueueBeforeHandlingAnyOfIt() throws Exception {
    String batch =
        Events.batch(
            Events.record("m-1", JOBS, "\"a\"", "g"),
            Events.record("m-2", JOBS + "-other", "\"b\"", "g"));

    LoopbackRuntimeApi.Answer answer = function.invoke(batch);

    assertThat(answer.path()).isEqualTo("/invocation/request-1/error");
    assertThat(answer.text())
        .contains(
            "the message m-2 is of the queue 'arn:aws:sqs:eu-west-1:1:jobs-other', which the"
                + " environment variable LADING_QUEUES does not name; it names jobs ("
                + JOBS
                + "), mail ("
                + MAIL
                + ")");
    assertThat(function.log()).doesNotContain("delivering");
  }

  @Test
  void refusesABatchWithARecordThatCouldNotBeReported() throws Exception {
    LoopbackRuntimeApi.Answer answer =
        function.invoke(
            "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"a\",\"eventSourceARN\":\""
                + JOBS
                + "\"}]}");

    assertThat(answer.path()).endsWith("/error");
    assertThat(answer.text()).contains("record 0 of the batch has no messageId");
  }
}
