package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.fixture.FrontApplication;
import dev.lading.model.Cors;
import dev.lading.model.FunctionUrl;
import dev.lading.model.HttpApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an HTTP API tells browsers of pages of other origins, asked for over HTTP. */
class CrossOriginTest {

  private static final String ORIGIN = "https://shop.example";
  private static final Cors CORS =
      new Cors(
          List.of(ORIGIN, "https://other.example"),
          List.of("GET", "POST"),
          List.of("authorization", "x-key"),
          List.of("x-total"),
          true,
          600);

  private final HttpClient client = HttpClient.newHttpClient();
  private LocalApplication application;

  @AfterEach
  void stop() {
    if (application != null) {
      application.close();
    }
  }

  private void start(Path classes, Optional<Cors> cors) throws IOException {
    start(FrontApplication.classPath(classes, api(cors)));
  }

  private void start(List<Path> classPath) {
    application =
        LocalApplication.start(
            LocalSettings.of(classPath)
                .withPort(0)
                .withOutput(new PrintStream(new ByteArrayOutputStream(), true, UTF_8)));
  }

  private static HttpApi api(Optional<Cors> cors) {
    HttpApi unset = HttpApi.DEFAULT;
    return new HttpApi(
        false, cors, List.of(), unset.throttling(), unset.accessLog(), Optional.empty());
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(application.address().resolve(path))
            .method(method, BodyPublishers.noBody());
    return client.send(
        headers.length == 0 ? request.build() : request.headers(headers).build(),
        BodyHandlers.ofString());
  }

  private static Map<String, String> crossOrigin(HttpResponse<?> response) {
    return response.headers().map().entrySet().stream()
        .filter(header -> header.getKey().startsWith("access-control-"))
        .collect(
            Collectors.toMap(Map.Entry::getKey, header -> String.join("|", header.getValue())));
  }

  @Test
  void preflightIsAnsweredWithoutTheFunction(@TempDir Path classes) throws Exception {
    start(classes, Optional.of(CORS));
    HttpResponse<String> preflight =
        send("OPTIONS", "/orders", "Origin", ORIGIN, "Access-Control-Request-Method", "POST");

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(crossOrigin(preflight))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "access-control-allow-origin", ORIGIN,
                "access-control-allow-credentials", "true",
                "access-control-allow-methods", "GET,POST",
                "access-control-allow-headers", "authorization,x-key",
                "access-control-max-age", "600"));
    assertThat(application.journal().entries()).isEmpty();
  }

  @Test
  void otherOriginsAreToldNothing(@TempDir Path classes) throws Exception {
    start(classes, Optional.of(CORS));
    HttpResponse<String> preflight =
        send(
            "OPTIONS",
            "/orders",
            "Origin",
            "https://evil.example",
            "Access-Control-Request-Method",
            "POST");

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(crossOrigin(preflight)).isEmpty();
    assertThat(crossOrigin(send("GET", "/headers", "Origin", "https://evil.example"))).isEmpty();
    assertThat(crossOrigin(send("GET", "/headers"))).isEmpty();
  }

  @Test
  void answersHaveTheHeadersOfTheApiAndNotOfTheHandler(@TempDir Path classes) throws Exception {
    start(classes, Optional.of(CORS));
    HttpResponse<String> response = send("GET", "/headers", "Origin", "https://other.example");

    assertThat(response.body()).isEqualTo("headers");
    assertThat(response.headers().firstValue("x-total")).hasValue("7");
    Map<String, String> expected =
        Map.of(
            "access-control-allow-origin", "https://other.example",
            "access-control-allow-credentials", "true",
            "access-control-expose-headers", "x-total");
    assertThat(crossOrigin(response)).isEqualTo(expected);
    HttpResponse<String> failed = send("GET", "/fail", "Origin", "https://other.example");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(crossOrigin(failed)).isEqualTo(expected);
    HttpResponse<String> unknown = send("GET", "/nowhere", "Origin", "https://other.example");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(crossOrigin(unknown)).isEqualTo(expected);
  }

  @Test
  void aRouteForAnyMethodTakesPreflightItself(@TempDir Path classes) throws Exception {
    start(classes, Optional.of(CORS));
    HttpResponse<String> preflight =
        send("OPTIONS", "/any/thing", "Origin", ORIGIN, "Access-Control-Request-Method", "PUT");

    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.body()).contains("\"routeKey\":\"ANY /any/{rest+}\"");
    assertThat(crossOrigin(preflight)).containsEntry("access-control-allow-methods", "GET,POST");
  }

  @Test
  void anyOriginIsAStar(@TempDir Path classes) throws Exception {
    start(
        classes,
        Optional.of(new Cors(List.of("*"), List.of("*"), List.of("*"), List.of("*"), false, 0)));

    assertThat(crossOrigin(send("GET", "/headers", "Origin", ORIGIN)))
        .isEqualTo(
            Map.of("access-control-allow-origin", "*", "access-control-expose-headers", "*"));
    assertThat(
            crossOrigin(
                send("OPTIONS", "/x", "Origin", "null", "Access-Control-Request-Method", "PUT")))
        .isEqualTo(
            Map.of(
                "access-control-allow-origin", "*",
                "access-control-allow-methods", "*",
                "access-control-allow-headers", "*"));
  }

  @Test
  void withoutSettingsTheHandlersHeadersGoOut(@TempDir Path classes) throws Exception {
    start(classes, Optional.empty());

    assertThat(crossOrigin(send("GET", "/headers", "Origin", ORIGIN)))
        .isEqualTo(Map.of("access-control-allow-origin", "https://of-the-handler.example"));
    assertThat(
            send("OPTIONS", "/orders", "Origin", ORIGIN, "Access-Control-Request-Method", "GET")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aFunctionsUrlAnswersPreflightToo(@TempDir Path classes) throws Exception {
    start(FrontApplication.classPathWithUrl(classes, FunctionUrl.Auth.NONE, CORS));
    String path = "/_lading/urls/front/headers";
    HttpResponse<String> preflight =
        send("OPTIONS", path, "Origin", ORIGIN, "Access-Control-Request-Method", "POST");

    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(crossOrigin(preflight))
        .containsEntry("access-control-allow-origin", ORIGIN)
        .containsEntry("access-control-allow-methods", "GET,POST");
    assertThat(application.journal().entries()).isEmpty();
    assertThat(crossOrigin(send("GET", path, "Origin", ORIGIN)))
        .containsEntry("access-control-allow-origin", ORIGIN)
        .containsEntry("access-control-expose-headers", "x-total");
    assertThat(crossOrigin(send("GET", path, "Origin", "https://evil.example"))).isEmpty();
  }

  @Test
  void aUrlForAwsCredentialsLetsNobodyInWithoutAWord(@TempDir Path classes) throws Exception {
    start(FrontApplication.classPathWithUrl(classes, FunctionUrl.Auth.IAM, CORS));
    String path = "/_lading/urls/front/iam";
    HttpResponse<String> response = send("GET", path, "Origin", ORIGIN);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"Message\":\"Forbidden\"}");
    assertThat(response.headers().firstValue("lading-error").orElse("")).contains("{\"iam\":");
    assertThat(crossOrigin(response)).containsEntry("access-control-allow-origin", ORIGIN);
    assertThat(send("GET", path, "lading-authorizer", "{\"iam\": {\"userId\": \"me\"}}").body())
        .contains("\"authorizer\":{\"iam\":{\"userId\":\"me\"}}");
    assertThat(application.overview()).contains("curl -H 'lading-authorizer: {\"iam\":");
  }

  @Test
  void twoApplicationsOfDifferentSettingsDoNotStart(@TempDir Path classes) throws Exception {
    List<Path> classPath = FrontApplication.classPath(classes, api(Optional.of(CORS)));
    Path more = Files.createDirectory(classes.resolve("more"));
    FrontApplication.write(more, "other", HttpApi.DEFAULT);

    assertThatThrownBy(
            () -> LocalApplication.start(LocalSettings.of(List.of(classPath.get(0), more))))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("'front' and 'other'");
  }
}
