package dev.lading.imagebuilder.training;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Runtime API that a function in training sees. */
class TrainingApiTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private TrainingApi api;

  @BeforeEach
  void start() throws IOException {
    api = new TrainingApi(List.of("{\"first\":1}", "{\"second\":2}"));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path));
  }

  private HttpResponse<String> next() throws IOException, InterruptedException {
    return http.send(request("invocation/next").build(), BodyHandlers.ofString());
  }

  private int post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request = request(path).POST(BodyPublishers.ofString(body)).build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  @Test
  void handsOutTheEventsInOrderAsLambdaDoes() throws Exception {
    HttpResponse<String> first = next();
    assertThat(first.body()).isEqualTo("{\"first\":1}");
    assertThat(first.headers().firstValue("Lambda-Runtime-Aws-Request-Id")).contains("training-1");
    assertThat(first.headers().firstValue("Lambda-Runtime-Invoked-Function-Arn").orElse(""))
        .startsWith("arn:aws:lambda:");
    long deadline = first.headers().firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElse(0);
    assertThat(deadline).isGreaterThan(System.currentTimeMillis());
    assertThat(post("invocation/training-1/response", "{}")).isEqualTo(202);

    assertThat(next().body()).isEqualTo("{\"second\":2}");
    assertThat(api.ended()).isNotDone();
  }

  @Test
  void endsWhenMoreIsAskedForThanThereIsAndAnswersNoMore() throws Exception {
    next();
    next();

    CompletableFuture<HttpResponse<String>> third =
        http.sendAsync(request("invocation/next").build(), BodyHandlers.ofString());

    assertThat(api.ended().get(20, SECONDS)).isTrue();
    assertThat(third).isNotDone();
    assertThat(api.failures()).isEmpty();
  }

  @Test
  void remembersWhatFailedAndGoesOn() throws Exception {
    next();
    assertThat(post("invocation/training-1/error", "x".repeat(400))).isEqualTo(202);

    assertThat(api.failures()).containsExactly("x".repeat(300) + "…");
    assertThat(api.ended()).isNotDone();
    assertThat(next().body()).isEqualTo("{\"second\":2}");
  }

  @Test
  void endsWhereTheFunctionDoesNotStart() throws Exception {
    assertThat(post("init/error", "{\"errorMessage\":\"no class\"}")).isEqualTo(202);

    assertThat(api.ended().get(20, SECONDS)).isFalse();
    assertThat(api.failures()).containsExactly("{\"errorMessage\":\"no class\"}");
  }
}
