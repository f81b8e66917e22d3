package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.fixture.SampleApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's files and its interface, the clock, and taking what was compiled anew. */
class ConsoleTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private LocalApplication application;
  private String token;

  @BeforeEach
  void start(@TempDir Path classes) throws IOException {
    application =
        LocalApplication.start(
            LocalSettings.of(SampleApplication.classPath(classes))
                .withPort(0)
                .withOptions(LocalOptions.DEFAULT.withRetryDelay(Duration.ZERO))
                .withOutput(new PrintStream(new ByteArrayOutputStream(), true, UTF_8)));
    token = application.consoleAddress().getFragment();
  }

  @AfterEach
  void stop() {
    application.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(application.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  @Test
  void thePageLoadsNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = get("/_lading/console/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://").doesNotContain("https://");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package-info.java",
        "ConsoleApi.class",
        "..%2f..%2fMETA-INF/MANIFEST.MF",
        "../console/Token.class",
        "%00",
        "app.js/"
      })
  void noFileButTheConsolesOwnIsServed(String name) throws Exception {
    assertThat(get("/_lading/console/" + name).statusCode()).isEqualTo(404);
  }

  @Test
  void nothingIsToldOrDoneWithoutTheToken() throws Exception {
    for (String wrong : new String[] {"", "0", token.substring(1) + "0"}) {
      HttpRequest.Builder model = request("/_lading/console/api/model");
      HttpRequest.Builder fire = request("/_lading/console/api/schedules/nightly");
      if (!wrong.isEmpty()) {
        model.header("lading-token", wrong);
        fire.header("lading-token", wrong);
      }
      assertThat(send(model).statusCode()).isEqualTo(401);
      assertThat(send(fire.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
    }
    assertThat(application.journal().entry(1)).isEmpty();
  }

  @Test
  void withTheTokenItTellsWhatCallsWhat() throws Exception {
    HttpResponse<String> model =
        send(request("/_lading/console/api/model").header("lading-token", token));

    assertThat(model.statusCode()).isEqualTo(200);
    assertThat(model.body()).contains("sample-api").contains("/hello/{name}").contains("nightly");
  }

  @Test
  void anActionThatIsNoneIsRefused() throws Exception {
    HttpResponse<String> none =
        send(
            request("/_lading/console/api/stop")
                .header("lading-token", token)
                .POST(BodyPublishers.noBody()));

    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(get("/_lading/").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageOfAnotherOriginDrivesNothing() throws Exception {
    HttpResponse<String> foreign =
        send(
            request("/_lading/clock")
                .header("Origin", "https://example.com")
                .POST(BodyPublishers.ofString("P1D")));

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(application.timetable().ahead()).isZero();
  }

  @Test
  void whatIsDueWhileTheClockGoesForwardIsFiredOnceForEachTime() throws Exception {
    Instant due = application.timetable().next("nightly").orElseThrow();

    HttpResponse<String> answer =
        send(request("/_lading/clock").POST(BodyPublishers.ofString("P2DT1H")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().split("\"schedule\":\"nightly\"", -1)).hasSize(3);
    assertThat(answer.body()).contains("\"outcome\":\"handled\"").contains(due.toString());
    assertThat(application.timetable().next("nightly").orElseThrow())
        .isEqualTo(due.plus(Duration.ofDays(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-PT1H", "P367D"})
  void theClockGoesForwardByADurationOnly(String body) throws Exception {
    HttpResponse<String> refused =
        send(request("/_lading/clock").POST(BodyPublishers.ofString(body)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(application.timetable().ahead()).isZero();
  }

  @Test
  void afterAReloadNewInstancesAnswerAndTheClockStays() throws Exception {
    assertThat(get("/hello/ada").statusCode()).isEqualTo(200);
    send(request("/_lading/clock").POST(BodyPublishers.ofString("PT1H")));

    Optional<String> problem = application.reload();

    assertThat(problem).isEmpty();
    assertThat(get("/hello/ada").statusCode()).isEqualTo(200);
    assertThat(application.timetable().ahead())
        .isCloseTo(Duration.ofHours(1), Duration.ofSeconds(5));
  }
}
