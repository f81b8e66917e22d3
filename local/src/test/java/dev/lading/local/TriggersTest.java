package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.fixture.SampleApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends messages and fires schedules of the sample, each test with a new run of it. */
class TriggersTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private LocalApplication application;

  @BeforeEach
  void start(@TempDir Path classes) throws IOException {
    application =
        LocalApplication.start(
            LocalSettings.of(SampleApplication.classPath(classes))
                .withPort(0)
                .withOptions(LocalOptions.DEFAULT.withRetryDelay(Duration.ZERO))
                .withOutput(new PrintStream(new ByteArrayOutputStream(), true, UTF_8)));
  }

  @AfterEach
  void stop() {
    application.close();
  }

  @Test
  void aMessageReachesItsHandlerWithItsAttributes() throws Exception {
    HttpResponse<String> response =
        send(post("/_lading/queues/jobs", "{\"n\":1}").header("message-attribute", "Kind=a=b"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .matches("\\{\"messageId\":\"[0-9a-f-]{36}\",\"outcome\":\"delivered\",\"receives\":1}");
    assertThat(received()).containsExactly("jobs {\"n\":1} 1 null {Kind=a=b}");
  }

  @Test
  void aPoisonMessageIsADeadLetterAfterFiveReceives() throws Exception {
    HttpResponse<String> response = send(post("/_lading/queues/jobs", "poison"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("\"outcome\":\"dead-letter\",\"receives\":5");
    assertThat(received())
        .containsExactly(
            "jobs poison 1 null {}",
            "jobs poison 2 null {}",
            "jobs poison 3 null {}",
            "jobs poison 4 null {}",
            "jobs poison 5 null {}");
    assertThat(send(get("/_lading/queues/jobs")).body())
        .startsWith(
            "{\"queue\":\"jobs\",\"function\":\"sample-worker\",\"waiting\":0,\"delayed\":0,"
                + "\"inFlight\":0,\"dead\":1")
        .contains("\"body\":\"poison\",\"receives\":5");
  }

  @Test
  void aQueueSaysAfterHowManyReceivesAMessageIsADeadLetter() throws Exception {
    HttpResponse<String> response =
        send(post("/_lading/queues/ordered.fifo", "poison").header("message-group-id", "g"));

    assertThat(response.body()).contains("\"outcome\":\"dead-letter\",\"receives\":2");
    assertThat(received())
        .containsExactly("ordered.fifo poison 1 g {}", "ordered.fifo poison 2 g {}");
  }

  @Test
  void aFifoQueueWantsAGroup() throws Exception {
    HttpResponse<String> without = send(post("/_lading/queues/ordered.fifo", "a"));
    HttpResponse<String> with =
        send(post("/_lading/queues/ordered.fifo", "a").header("message-group-id", "g"));

    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("message-group-id");
    assertThat(with.statusCode()).isEqualTo(200);
    assertThat(received()).containsExactly("ordered.fifo a 1 g {}");
  }

  @Test
  void aScheduleFiresWhenAsked() throws Exception {
    HttpResponse<String> response = send(post("/_lading/schedules/nightly", ""));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"schedule\":\"nightly\",\"outcome\":\"handled\"}");
    assertThat(received()).containsExactly("schedule nightly false {\"depth\": 2}");
  }

  @Test
  void aScheduleWhoseHandlerThrowsSaysSo() throws Exception {
    HttpResponse<String> response = send(post("/_lading/schedules/doomed", ""));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .isEqualTo(
            "{\"schedule\":\"doomed\",\"outcome\":\"failed\","
                + "\"error\":\"java.lang.IllegalStateException: no disk\"}");
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() throws Exception {
    HttpResponse<String> queue = send(post("/_lading/queues/job", "a"));
    HttpResponse<String> schedule = send(post("/_lading/schedules/night", ""));

    assertThat(queue.statusCode()).isEqualTo(404);
    assertThat(queue.body()).contains("no queue 'job'; it has jobs, ordered.fifo");
    assertThat(schedule.statusCode()).isEqualTo(404);
    assertThat(schedule.body()).contains("no schedule 'night'; it has doomed, nightly");
  }

  @Test
  void aPageOfAnotherOriginSendsNothing() throws Exception {
    HttpResponse<String> foreign =
        send(post("/_lading/queues/jobs", "a").header("origin", "https://evil.example"));
    HttpResponse<String> own =
        send(post("/_lading/queues/jobs", "b").header("origin", application.address().toString()));

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(received()).containsExactly("jobs b 1 null {}");
  }

  private String[] received() throws Exception {
    return send(get("/received")).body().split("\n");
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(application.address().resolve(path));
  }

  private HttpRequest.Builder post(String path, String body) {
    return get(path).POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
