package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Every invocation is answered, each as it should be, in whatever order faults come. */
class FaultSequencePropertyTest {

  /** What happens before, or to, one invocation. */
  enum Step {
    REQUEST("/response", "body=text"),
    CHUNKED_REQUEST("/response", "body=text"),
    SLOW_REQUEST("/response", "body=text"),
    CLOSED_WHILE_WAITING("/response", "body=text"),
    CUT_SHORT("/response", "body=text"),
    NOT_HTTP("/response", "body=text"),
    WITHOUT_REQUEST_ID("/response", "body=text"),
    ANSWER_WITHOUT_REPLY("/response", "body=text"),
    ANSWER_REFUSED("/response", "body=text"),
    HANDLER_FAILS("/response", "\"statusCode\":500"),
    BATCH_WITH_FAILURE("/response", "{\"itemIdentifier\":\"m-2\"}]}"),
    SCHEDULE_FAILS("/error", "no data for"),
    NOT_JSON("/error", "the text ends");

    private final String path;
    private final String answer;

    Step(String path, String answer) {
      this.path = path;
      this.answer = answer;
    }

    /** Whether the function needs a new connection afterwards. */
    boolean closesConnection() {
      return switch (this) {
        case CLOSED_WHILE_WAITING, CUT_SHORT, NOT_HTTP, ANSWER_WITHOUT_REPLY -> true;
        default -> false;
      };
    }
  }

  @Property(tries = 25)
  void answersEveryInvocation(@ForAll @Size(max = 40) List<Step> steps) throws Exception {
    try (RunningFunction function = RunningFunction.shop()) {
      for (Step step : steps) {
        LoopbackRuntimeApi.Answer answer = answer(step, function);
        if (step == Step.ANSWER_WITHOUT_REPLY) {
          assertThat(function.api.takeAnswer().path()).isEqualTo(answer.path());
        }
      }
      assertThat(function.api.hasMoreAnswers()).isFalse();
    }
  }

  /** Plays a step; the answer, which is as it should be. */
  static LoopbackRuntimeApi.Answer answer(Step step, RunningFunction function)
      throws InterruptedException {
    String id = function.nextRequestId();
    play(step, id, function.api);
    LoopbackRuntimeApi.Answer answer = function.api.takeAnswer();
    assertThat(answer.path()).isEqualTo("/invocation/" + id + step.path);
    assertThat(answer.text()).contains(step.answer);
    return answer;
  }

  private static void play(Step step, String id, LoopbackRuntimeApi api) {
    byte[] echo = Events.request("POST", "/echo/x", "", "text").getBytes(UTF_8);
    byte[] whole = LoopbackRuntimeApi.withLength(LoopbackRuntimeApi.head(id), echo);
    switch (step) {
      case REQUEST -> api.offerRaw(whole);
      case CHUNKED_REQUEST -> api.offerChunked(id, echo, 10);
      case SLOW_REQUEST ->
          api.offerRaw(
              LoopbackRuntimeApi.withLength(LoopbackRuntimeApi.head(id, "X-Then: slow"), echo));
      case CLOSED_WHILE_WAITING -> after(new byte[0], whole, api);
      case CUT_SHORT -> {
        String cut = new String(whole, 0, whole.length - 7, UTF_8);
        after(cut.replaceFirst("\r\n", "\r\nX-Then: close\r\n").getBytes(UTF_8), whole, api);
      }
      case NOT_HTTP -> after("what?\r\n\r\n".getBytes(UTF_8), whole, api);
      case WITHOUT_REQUEST_ID ->
          after(LoopbackRuntimeApi.withLength("HTTP/1.1 200 OK\r\n", echo), whole, api);
      case ANSWER_WITHOUT_REPLY -> {
        api.replyToAnswer(id, new byte[0]);
        api.offerRaw(whole);
      }
      case ANSWER_REFUSED -> {
        api.replyToAnswer(
            id, LoopbackRuntimeApi.withLength("HTTP/1.1 403 Forbidden\r\n", "{}".getBytes(UTF_8)));
        api.offerRaw(whole);
      }
      case HANDLER_FAILS ->
          api.offer(id, Events.request("GET", "/fail/exception", "", "").getBytes(UTF_8));
      case BATCH_WITH_FAILURE -> {
        String jobs = "arn:aws:sqs:eu-west-1:1:jobs";
        String batch =
            Events.batch(
                Events.record("m-1", jobs, "\"a\"", "g"),
                Events.record("m-2", jobs, "\"poison\"", "g"));
        api.offer(id, batch.getBytes(UTF_8));
      }
      case SCHEDULE_FAILS ->
          api.offer(id, Events.read("schedule").replace("d32c5kddcf5bb8c3", "bad").getBytes(UTF_8));
      case NOT_JSON -> api.offer(id, "{\"version\":".getBytes(UTF_8));
    }
  }

  private static void after(byte[] fault, byte[] whole, LoopbackRuntimeApi api) {
    api.offerRaw(fault);
    api.offerRaw(whole);
  }
}
