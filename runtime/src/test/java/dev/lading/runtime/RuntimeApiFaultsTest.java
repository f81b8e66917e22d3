package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Runtime API, or the connection to it, may do to a function. */
class RuntimeApiFaultsTest {

  private static final byte[] CLOSED = new byte[0];
  private static final String ECHO = "{\"statusCode\":200,";

  private RunningFunction function;

  @BeforeEach
  void start() throws IOException {
    function = RunningFunction.shop();
  }

  @AfterEach
  void stop() {
    function.close();
  }

  private static String echo(String body) {
    return Events.request("POST", "/echo/x", "", body);
  }

  @Test
  void keepsOneConnection() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(function.respond(echo("a" + i))).contains("body=a" + i + "\"");
    }
    assertThat(function.api.connectionCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096, 100_000})
  void readsChunkedEvents(int chunk) throws Exception {
    String body = "grüße 🍎 ".repeat(9_000 / Math.max(1, 5_000 / chunk));
    function.api.offerChunked("chunked", echo(body).getBytes(UTF_8), chunk);

    assertThat(function.api.takeAnswer().text()).startsWith(ECHO).contains("body=" + body);
    assertThat(function.respond(echo("next"))).contains("body=next");
    assertThat(function.api.connectionCount()).isEqualTo(1);
  }

  @Test
  void connectsAgainWhereTheConnectionWasClosed() throws Exception {
    function.respond(echo("first"));
    function.api.offerRaw(CLOSED);
    assertThat(function.respond(echo("second"))).contains("body=second");
    byte[] event = echo("third").getBytes(UTF_8);
    byte[] whole = LoopbackRuntimeApi.withLength(LoopbackRuntimeApi.head("cut"), event);
    String half = new String(whole, 0, whole.length - 20, UTF_8);
    function.api.offerRaw(half.replaceFirst("\r\n", "\r\nX-Then: close\r\n").getBytes(UTF_8));

    assertThat(function.respond(echo("fourth"))).contains("body=fourth");
    assertThat(function.api.connectionCount()).isEqualTo(3);
    assertThat(function.api.hasMoreAnswers()).isFalse();
  }

  @Test
  void honoursConnectionCloseAndBodiesWithoutLength() throws Exception {
    function.api.offerRaw(
        LoopbackRuntimeApi.withLength(
            LoopbackRuntimeApi.head("a", "Connection: close", "X-Then: close"),
            echo("one").getBytes(UTF_8)));
    assertThat(function.api.takeAnswer().text()).contains("body=one");
    function.api.offerRaw(
        (LoopbackRuntimeApi.head("b", "X-Then: close") + "\r\n" + echo("two")).getBytes(UTF_8));
    assertThat(function.api.takeAnswer().text()).contains("body=two");
    assertThat(function.api.connectionCount()).isEqualTo(3);
  }

  @Test
  void passesOverInterimReplies() throws Exception {
    byte[] reply =
        LoopbackRuntimeApi.withLength(
            "HTTP/1.1 100 Continue\r\n\r\n" + LoopbackRuntimeApi.head("a"),
            echo("x").getBytes(UTF_8));
    function.api.offerRaw(reply);

    assertThat(function.api.takeAnswer().text()).contains("body=x");
  }

  @Test
  void sendsAnAnswerAgainWhereItGotNoReply() throws Exception {
    function.api.replyToAnswer("request-1", CLOSED);
    String first = function.respond(echo("once"));

    LoopbackRuntimeApi.Answer again = function.api.takeAnswer();
    assertThat(again.text()).isEqualTo(first);
    assertThat(again.path()).isEqualTo("/invocation/request-1/response");
    assertThat(function.respond(echo("more"))).contains("body=more");
  }

  @Test
  void goesOnWhereLambdaRefusesAnAnswer() throws Exception {
    function.api.replyToAnswer(
        "request-1",
        LoopbackRuntimeApi.withLength("HTTP/1.1 400 Bad Request\r\n", "{}".getBytes(UTF_8)));
    function.respond(echo("late"));

    assertThat(function.respond(echo("next"))).contains("body=next");
    assertThat(function.log()).contains("WARN RequestId: request-1 Lambda refused the response");
  }

  @Test
  void reportsAResponseThatLambdaFindsTooLarge() throws Exception {
    function.api.replyToAnswer(
        "request-1",
        LoopbackRuntimeApi.withLength("HTTP/1.1 413 Too Large\r\n", "{}".getBytes(UTF_8)));
    function.respond(echo("large"));

    LoopbackRuntimeApi.Answer error = function.api.takeAnswer();
    assertThat(error.path()).isEqualTo("/invocation/request-1/error");
    assertThat(error.headers())
        .containsEntry("Lambda-Runtime-Function-Error-Type", "Function.ResponseSizeTooLarge");
  }

  @Test
  void endsWhereTheContainerFails() throws Exception {
    function.api.offerRaw(
        LoopbackRuntimeApi.withLength("HTTP/1.1 500 Oh\r\n", "{\"e\":1}".getBytes(UTF_8)));

    assertThat(function.awaitExit()).isEqualTo(1);
    assertThat(function.log())
        .contains("the Runtime API replied to the next invocation with status 500 and '{\"e\":1}'");
  }

  @Test
  void endsWhereAnAnswerMeetsAContainerError() throws Exception {
    function.api.replyToAnswer(
        "request-1", LoopbackRuntimeApi.withLength("HTTP/1.1 500 Oh\r\n", CLOSED));
    function.respond(echo("x"));

    assertThat(function.awaitExit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SMTP ready\r\n\r\n",
        "HTTP/1.1 2x0 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: a/b\r\nContent-Length: 2\r\n\r\n{}"
      })
  void givesUpAfterThreeMalformedReplies(String reply) throws Exception {
    function.api.offerRaw(reply.getBytes(UTF_8));
    function.api.offerRaw(reply.getBytes(UTF_8));
    assertThat(function.respond(echo("between"))).contains("body=between");
    for (int i = 0; i < 3; i++) {
      function.api.offerRaw(reply.getBytes(UTF_8));
    }

    assertThat(function.awaitExit()).isEqualTo(1);
    assertThat(function.log()).contains("FATAL java.");
  }

  @Test
  void endsAfterReportingAFatalError() throws Exception {
    LoopbackRuntimeApi.Answer answer =
        function.invoke(Events.request("GET", "/fail/memory", "", ""));

    assertThat(answer.path()).endsWith("/error");
    assertThat(answer.text()).contains("\"errorType\":\"java.lang.OutOfMemoryError\"");
    assertThat(function.awaitExit()).isEqualTo(1);
    assertThat(function.log()).contains("FATAL the process ends after java.lang.OutOfMemoryError");
  }
}
