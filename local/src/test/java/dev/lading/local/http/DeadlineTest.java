package dev.lading.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.server.LoopbackServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A real server whose handler is slower than the API waits, or is not. */
class DeadlineTest {

  private static final CrossOrigin NONE = new CrossOriginHeaders(Optional.empty());

  private static Answers.Form form(Duration patience) {
    return new Answers.Form(
        (answer, exchange) -> HttpApiResponse.read(answer), Refusals.REST, NONE, patience);
  }

  private static HttpResponse<String> get(HttpClient client, URI address) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void theClientIsAnsweredWhileTheFunctionIsAtWork() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    BlockingQueue<Boolean> inTime = new LinkedBlockingQueue<>();
    HttpClient client = HttpClient.newHttpClient();
    try (LoopbackServer server = LoopbackServer.open("late", 0)) {
      server.serve(
          exchange -> {
            Deadline deadline = new Deadline(exchange, form(Duration.ofMillis(1)));
            deadline.start();
            await(done);
            inTime.add(deadline.isMet());
          });
      HttpResponse<String> response = get(client, server.address());

      assertThat(response.statusCode()).isEqualTo(504);
      assertThat(response.body()).isEqualTo("{\"message\":\"Endpoint request timed out\"}");
      assertThat(response.headers().firstValue("lading-error"))
          .hasValueSatisfying(reason -> assertThat(reason).contains("still at work"));
      done.countDown();
      assertThat(inTime.poll(60, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void whoIsInTimeAnswersItself() throws Exception {
    try (LoopbackServer server = LoopbackServer.open("early", 0)) {
      server.serve(
          exchange -> {
            Deadline deadline = new Deadline(exchange, form(Duration.ofHours(1)));
            deadline.start();
            byte[] body = String.valueOf(deadline.isMet()).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          });

      assertThat(get(HttpClient.newHttpClient(), server.address()).body()).isEqualTo("true");
    }
  }

  private static void await(CountDownLatch done) {
    try {
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
