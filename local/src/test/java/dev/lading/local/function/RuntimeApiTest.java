package dev.lading.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speaks to the Runtime API as a runtime does. */
class RuntimeApiTest {

  private final HttpClient client = HttpClient.newHttpClient();
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

  private Invocation submit(String event) {
    Invocation invocation = Invocation.of(bytes(event), Instant.ofEpochMilli(1_700_000_000_000L));
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
