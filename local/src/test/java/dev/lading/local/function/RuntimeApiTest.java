package dev.lading.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speaks to the Runtime API as a runtime does. */
class RuntimeApiTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> chunks = new LinkedBlockingQueue<>();
  private RuntimeApi api;

  @BeforeEach
  void open() throws Exception {
    api = new RuntimeApi("sample", "arn:aws:lambda:local:000000000000:function:sample");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void handsOutAnEventAndTakesItsAnswerOnce() throws Exception {
    Invocation invocation = submit("{\"a\":1}");
    HttpResponse<String> next = next();

    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).isEqualTo("{\"a\":1}");
    assertThat(next.headers().firstValue("Lambda-Runtime-Aws-Request-Id"))
        .hasValue(invocation.id());
    assertThat(next.headers().firstValue("Lambda-Runtime-Deadline-Ms")).hasValue("1700000000000");
    assertThat(next.headers().firstValue("Lambda-Runtime-Invoked-Function-Arn"))
        .hasValue("arn:aws:lambda:local:000000000000:function:sample");
    assertThat(next.headers().firstValue("Lambda-Runtime-Trace-Id").orElse(""))
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    assertThat(post("invocation/" + invocation.id() + "/response", "ok").statusCode())
        .isEqualTo(202);
    assertThat(post("invocation/" + invocation.id() + "/response", "again").statusCode())
        .isEqualTo(400);
    assertThat(((Outcome.Answered) invocation.outcome().get()).body()).isEqualTo(bytes("ok"));
  }

  @Test
  void takesTheErrorOfAnEvent() throws Exception {
    Invocation invocation = submit("{}");
    next();
    post(
        "invocation/" + invocation.id() + "/error",
        "{\"errorType\":\"java.io.IOException\",\"errorMessage\":\"no disk\",\"stackTrace\":[]}");

    assertThat(invocation.outcome().get())
        .isEqualTo(new Outcome.Failed("java.io.IOException", "no disk"));
  }

  @Test
  void takesAnErrorOfTheStartThatIsNotEvenJson() throws Exception {
    post("init/error", "out of luck");

    assertThat(api.initError().get())
        .isEqualTo(new Outcome.Failed("Runtime.UnknownReason", "out of luck"));
    assertThat(api.ready()).isNotDone();
  }

  @Test
  void refusesAnAnswerThatIsTooLarge() throws Exception {
    Invocation invocation = submit("{}");
    next();
    HttpResponse<String> response =
        post("invocation/" + invocation.id() + "/response", "a".repeat(6 * 1024 * 1024 + 101));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(((Outcome.Failed) invocation.outcome().get()).errorType())
        .isEqualTo("Function.ResponseSizeTooLarge");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    assertThat(post("invocation/none/response", "a").statusCode()).isEqualTo(400);
    assertThat(post("invocation/response", "a").statusCode()).isEqualTo(400);
    assertThat(post("shutdown", "a").statusCode()).isEqualTo(404);
  }

  @Test
  void passesAStreamedAnswerOnChunkByChunk() throws Exception {
    Invocation invocation = submit("{}");
    next();
    try (Socket socket = stream(invocation)) {
      chunk(socket, "3\r\none\r\n");
      assertThat(chunks.poll(30, TimeUnit.SECONDS)).isEqualTo("one");
      assertThat(invocation.outcome()).isNotDone();
      chunk(socket, "5;x=y\r\ntwo\r\n\r\n0\r\n\r\n");
      assertThat(reply(socket)).isEqualTo("HTTP/1.1 202 202");
    }
    assertThat(chunks.take()).isEqualTo("two\r\n");
    assertThat(invocation.outcome().get()).isEqualTo(new Outcome.Streamed(null));
  }

  @Test
  void readsTheTrailersOfAStreamThatBreaksOff() throws Exception {
    Invocation invocation = submit("{}");
    next();
    String error =
        Base64.getEncoder()
            .encodeToString(bytes("{\"errorType\":\"a.B\",\"errorMessage\":\"no more\"}"));
    try (Socket socket = stream(invocation)) {
      chunk(socket, "1\r\nx\r\n0\r\nLambda-Runtime-Function-Error-Type: F\r\n");
      chunk(socket, "Lambda-Runtime-Function-Error-Body: " + error + "\r\n\r\n");
      assertThat(reply(socket)).isEqualTo("HTTP/1.1 202 202");
    }
    assertThat(invocation.outcome().get().failure())
        .isEqualTo(new Outcome.Failed("a.B", "no more"));
  }

  @Test
  void aStreamWhoseConnectionIsLostHasFailed() throws Exception {
    Invocation invocation = submit("{}");
    next();
    try (Socket socket = stream(invocation)) {
      chunk(socket, "5\r\nxy");
    }
    assertThat(invocation.outcome().get(30, TimeUnit.SECONDS).failure())
        .extracting(Outcome.Failed::errorType)
        .isEqualTo("Runtime.TruncatedResponse");
  }

  private Socket stream(Invocation invocation) throws IOException {
    URI uri = uri("invocation/" + invocation.id() + "/response");
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    chunk(
        socket,
        "POST "
            + uri.getPath()
            + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
            + "Lambda-Runtime-Function-Response-Mode: streaming\r\n\r\n");
    return socket;
  }

  private static void chunk(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(bytes(text));
  }

  private static String reply(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
  }

  private Invocation submit(String event) {
    Invocation invocation =
        Invocation.of(
            bytes(event),
            Instant.ofEpochMilli(1_700_000_000_000L),
            chunk -> chunks.add(new String(chunk, UTF_8)));
    api.submit(invocation);
    return invocation;
  }

  private HttpResponse<String> next() throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri("invocation/next")).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String call, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(call)).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private URI uri(String call) {
    return URI.create("http://" + api.authority() + "/2018-06-01/runtime/" + call);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
