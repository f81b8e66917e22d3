package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streamed responses through the real loop. */
class StreamingTest {

  private static final String ZEROS = "\0".repeat(8);
  private static final String INTERNAL_ERROR =
      "{\"statusCode\":500,\"headers\":{\"content-type\":\"application/json\"}}"
          + ZEROS
          + "{\"message\":\"Internal Server Error\"}";

  private RunningFunction function;

  @BeforeEach
  void start() throws IOException {
    StreamImage.STEPS.clear();
    function = new RunningFunction(StreamImage.class.getName());
  }

  @AfterEach
  void stop() {
    StreamImage.STEPS.add("end");
    function.close();
  }

  private static String get(String path) {
    return Events.request("GET", path, "", "")
        .replace(
            "\"requestContext\":{",
            "\"requestContext\":{\"domainName\":\"x.lambda-url.y.on.aws\",");
  }

  private static void isStreamed(LoopbackRuntimeApi.Answer answer) {
    assertThat(answer.path()).endsWith("/response");
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/vnd.awslambda.http-integration-response")
        .containsEntry("Lambda-Runtime-Function-Response-Mode", "streaming")
        .containsEntry("Transfer-Encoding", "chunked")
        .containsEntry(
            "Trailer", "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body")
        .doesNotContainKey("Content-Length");
  }

  private static JsonNode errorBody(LoopbackRuntimeApi.Answer answer) throws IOException {
    String body = answer.trailers().get("Lambda-Runtime-Function-Error-Body");
    return new ObjectMapper().readTree(Base64.getDecoder().decode(body));
  }

  @Test
  void sendsEachChunkWhileTheHandlerIsAtWork() throws Exception {
    function.api.offer(function.nextRequestId(), get("/steps").getBytes(UTF_8));
    StreamImage.STEPS.add("one");

    assertThat(function.api.takeChunk())
        .isEqualTo(
            "{\"statusCode\":201,\"headers\":{\"content-type\":\"text/plain\",\"x-a\":\"ü\"},"
                + "\"cookies\":[\"a=1; HttpOnly\"]}"
                + ZEROS
                + "one");
    assertThat(function.api.hasMoreAnswers()).isFalse();
    StreamImage.STEPS.add("two");
    assertThat(function.api.takeChunk()).isEqualTo("two");
    StreamImage.STEPS.add("end");

    LoopbackRuntimeApi.Answer answer = function.api.takeAnswer();
    isStreamed(answer);
    assertThat(answer.path()).isEqualTo("/invocation/request-1/response");
    assertThat(answer.text()).endsWith(ZEROS + "onetwo");
    assertThat(answer.trailers()).isEmpty();
  }

  @Test
  void sendsServerSentEventsEachAsOneChunk() throws Exception {
    LoopbackRuntimeApi.Answer answer = function.invoke(get("/events"));

    assertThat(answer.text())
        .startsWith(
            "{\"statusCode\":200,\"headers\":{\"content-type\":\"text/event-stream\","
                + "\"cache-control\":\"no-store\"}}"
                + ZEROS);
    assertThat(function.api.takeChunk()).endsWith(ZEROS + ": hello\n: there\n\n");
    assertThat(function.api.takeChunk()).isEqualTo("retry: 1500\n\n");
    assertThat(function.api.takeChunk())
        .isEqualTo("data: one\ndata: two\ndata: three\ndata: four\ndata: \n\n");
    assertThat(function.api.takeChunk()).isEqualTo("event: hit\ndata: ü\n\n");
    assertThat(function.api.takeChunk()).isEqualTo("event: hit\nid: 42\ndata: \n\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_000, 16_384, 100_000, 20_000_000})
  void sendsBodiesOfAnySize(int size) throws Exception {
    LoopbackRuntimeApi.Answer answer = function.invoke(get("/large/" + size));

    isStreamed(answer);
    String text = answer.text();
    assertThat(text.substring(text.indexOf(ZEROS) + 8)).isEqualTo("x".repeat(size));
    assertThat(function.invoke(get("/events")).path()).endsWith("/response");
    assertThat(function.api.connectionCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/throw    | 400 | {\"message\":\"q is missing\",\"parameter\":\"q\"}",
        "/fail/bad | 400 | {\"message\":\"cursor is too old\",\"parameter\":\"cursor\"}",
        "/nowhere  | 404 | {\"message\":\"Not Found\"}",
        "/empty    | 204 | ''",
      })
  void streamsWhateverItAnswers(String path, int status, String body) throws Exception {
    LoopbackRuntimeApi.Answer answer = function.invoke(get(path));

    isStreamed(answer);
    assertThat(answer.text()).startsWith("{\"statusCode\":" + status + ",").endsWith(ZEROS + body);
    assertThat(answer.trailers()).isEmpty();
  }

  @Test
  void answersAWriterThatFailsBeforeTheFirstByteLikeAnyFailure() throws Exception {
    LoopbackRuntimeApi.Answer answer = function.invoke(get("/fail/before"));

    isStreamed(answer);
    assertThat(answer.text()).isEqualTo(INTERNAL_ERROR);
    assertThat(answer.trailers()).isEmpty();
    assertThat(function.log())
        .contains("ERROR RequestId: request-1 GET /fail/before: java.io.IOException: secret");
  }

  @Test
  void breaksOffWithTrailersAfterTheFirstByte() throws Exception {
    LoopbackRuntimeApi.Answer answer = function.invoke(get("/fail/after"));

    isStreamed(answer);
    assertThat(answer.text()).endsWith(ZEROS + "begun");
    assertThat(answer.trailers())
        .containsEntry("Lambda-Runtime-Function-Error-Type", "Function.HandlerFailed");
    assertThat(errorBody(answer).path("errorType").asText())
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(errorBody(answer).path("errorMessage").asText()).isEqualTo("no more rows");
    assertThat(function.invoke(get("/events")).path()).isEqualTo("/invocation/request-2/response");
    assertThat(function.log()).contains("ERROR RequestId: request-1 failed: ");
    assertThat(function.api.connectionCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "memory-before"})
  void endsAfterAFatalErrorIsReported(String when) throws Exception {
    LoopbackRuntimeApi.Answer answer = function.invoke(get("/fail/" + when));

    String error =
        when.equals("memory") ? errorBody(answer).path("errorType").asText() : answer.text();
    assertThat(error).contains("java.lang.OutOfMemoryError");
    assertThat(answer.path()).endsWith(when.equals("memory") ? "/response" : "/error");
    assertThat(function.awaitExit()).isEqualTo(1);
  }

  @Test
  void reportsAStreamWhoseConnectionWasLost() throws Exception {
    function.api.cutAfterChunks(2);
    LoopbackRuntimeApi.Answer answer = function.invoke(get("/large/9000000"));

    assertThat(answer.path()).isEqualTo("/invocation/request-1/error");
    assertThat(answer.text()).contains("\"errorType\":\"java.");
    assertThat(function.invoke(get("/events")).path()).isEqualTo("/invocation/request-2/response");
    assertThat(function.api.connectionCount()).isEqualTo(2);
  }

  @Test
  void goesOnWhereLambdaRefusesAStream() throws Exception {
    function.api.replyToAnswer(
        "request-1",
        LoopbackRuntimeApi.withLength("HTTP/1.1 400 Bad Request\r\n", "{}".getBytes(UTF_8)));
    function.invoke(get("/events"));

    assertThat(function.invoke(get("/events")).path()).isEqualTo("/invocation/request-2/response");
    assertThat(function.log()).contains("WARN RequestId: request-1 Lambda refused the response");
  }

  @Test
  void endsWhereAStreamMeetsAContainerError() throws Exception {
    function.api.replyToAnswer(
        "request-1", LoopbackRuntimeApi.withLength("HTTP/1.1 500 Oh\r\n", new byte[0]));
    function.invoke(get("/events"));

    assertThat(function.awaitExit()).isEqualTo(1);
  }

  @Test
  void answersAsAWholeWhereTheFrontDoesNotStream() throws Exception {
    StreamImage.STEPS.add("one");
    StreamImage.STEPS.add("two");
    StreamImage.STEPS.add("end");

    assertThat(function.respond(Events.request("GET", "/steps", "", "")))
        .isEqualTo(
            "{\"statusCode\":201,\"headers\":{\"content-type\":\"text/plain\",\"x-a\":\"ü\"},"
                + "\"cookies\":[\"a=1; HttpOnly\"],\"body\":\"onetwo\",\"isBase64Encoded\":false}");
    assertThat(function.respond(Events.request("GET", "/fail/after", "", "")))
        .contains("\"statusCode\":500");
    assertThat(function.respond(Events.request("GET", "/large/7000000", "", "")))
        .contains("\"statusCode\":500");
    assertThat(function.log()).contains("the response has more than 0 bytes, and Lambda takes");
  }

  @Test
  void reportsAnEventThatIsNoneAsAnError() throws Exception {
    assertThat(function.invoke("{}").path()).isEqualTo("/invocation/request-1/error");
  }
}
