package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.fixture.FrontApplication;
import dev.lading.model.Cors;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real requests to a REST API, without authorizers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestApiTest {

  private static final HttpApi API =
      Front.api(
          Optional.of(
              new Cors(
                  List.of("https://a.example", "https://b.example"),
                  List.of("GET"),
                  List.of("x-key"),
                  List.of("x-total"),
                  true,
                  60)),
          List.of(),
          Optional.of(
              new RestApi(
                  "v1",
                  RestApi.Endpoint.REGIONAL,
                  false,
                  List.of("image/png", "application/octet-stream"))));

  private Front front;

  @BeforeAll
  void start(@TempDir Path classes) throws IOException {
    front = Front.start(FrontApplication.classPath(classes, API), LocalOptions.DEFAULT);
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void theEventHasTheFieldsOfFormat1() throws Exception {
    HttpResponse<String> response =
        front.get(
            "/v1/orders/a%2Fb%20c?x=1&x=2&y=%26",
            "X-Many", "one", "X-Many", "two", "Cookie", "a=1; b=2", "User-Agent", "test");
    Map<?, ?> event = Front.event(response);

    assertThat(event.get("resource")).isEqualTo("/orders/{id}");
    assertThat(event.get("path")).isEqualTo("/orders/a%2Fb%20c");
    assertThat(event.get("httpMethod")).isEqualTo("GET");
    assertThat(event.get("pathParameters")).isEqualTo(Map.of("id", "a/b c"));
    assertThat(event.get("queryStringParameters")).isEqualTo(Map.of("x", "2", "y", "&"));
    assertThat(event.get("multiValueQueryStringParameters"))
        .isEqualTo(Map.of("x", List.of("1", "2"), "y", List.of("&")));
    assertThat((Map<?, ?>) event.get("headers"))
        .extracting("X-Many", "Cookie", "User-Agent", "X-Forwarded-Proto")
        .containsExactly("two", "a=1; b=2", "test", "http");
    assertThat((Map<?, ?>) event.get("multiValueHeaders"))
        .extracting("X-Many")
        .isEqualTo(List.of("one", "two"));
    assertThat(event.get("body")).isNull();
    assertThat(event.get("isBase64Encoded")).isEqualTo(false);
    assertThat((Map<?, ?>) event.get("requestContext"))
        .extracting("stage", "path", "resourcePath", "httpMethod", "protocol")
        .containsExactly("v1", "/v1/orders/a%2Fb%20c", "/orders/{id}", "GET", "HTTP/1.1");
    assertThat(event.containsKey("version")).isFalse();
  }

  @Test
  void bodiesOfBinaryMediaTypesAreInBase64() throws Exception {
    byte[] bytes = {0, (byte) 0xff};
    Map<?, ?> binary =
        Front.event(
            front.send(
                "POST",
                "/v1/orders",
                BodyPublishers.ofByteArray(bytes),
                "Content-Type",
                "application/octet-stream; x=y"));
    Map<?, ?> text =
        Front.event(
            front.send(
                "POST",
                "/v1/orders",
                BodyPublishers.ofString("{\"a\":\"ü\"}"),
                "Content-Type",
                "application/json"));

    assertThat(binary.get("isBase64Encoded")).isEqualTo(true);
    assertThat(binary.get("body")).isEqualTo(Base64.getEncoder().encodeToString(bytes));
    assertThat(text.get("isBase64Encoded")).isEqualTo(false);
    assertThat(text.get("body")).isEqualTo("{\"a\":\"ü\"}");
  }

  @Test
  void aBodyInBase64IsDecodedForThoseWhoAcceptItsTypeFirst() throws Exception {
    assertThat(front.get("/v1/binary").body()).isEqualTo("AP8B");
    assertThat(front.get("/v1/binary", "Accept", "text/html,image/png").body()).isEqualTo("AP8B");
    byte[] decoded = front.get("/v1/binary", "Accept", "image/png;q=1, */*").body().getBytes(UTF_8);
    assertThat(decoded)
        .isEqualTo(new String(new byte[] {0, (byte) 0xff, 1}, UTF_8).getBytes(UTF_8));
  }

  @Test
  void headersOfSeveralValuesAreMerged() throws Exception {
    HttpResponse<String> response = front.get("/v1/multi", "Accept", "application/octet-stream");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("hello");
    assertThat(response.headers().allValues("x-one")).containsExactly("1");
    assertThat(response.headers().allValues("x-two")).containsExactly("2", "3");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /v1/any/x       | GET /any/{name}
          GET    | /v1/any/x/y     | ANY /any/{rest+}
          DELETE | /v1/any/x/y     | ANY /any/{rest+}
          """)
  void theMostSpecificResourceTakesARequest(String method, String path, String route)
      throws Exception {
    assertThat(front.send(method, path).statusCode()).isEqualTo(200);
    assertThat(front.journal().get(front.journal().size() - 1)).isEqualTo("route " + route);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /v1/nowhere     | Missing Authentication Token | no route has the path
          DELETE | /v1/orders      | Missing Authentication Token | only POST
          DELETE | /v1/any/x       | Missing Authentication Token | only GET
          GET    | /v1             | Missing Authentication Token | no route has the path /
          GET    | /orders/1       | Forbidden                    | starts with its stage: /v1/
          GET    | /v11/orders/1   | Forbidden                    | starts with its stage: /v1/
          """)
  void allElseIsForbidden(String method, String path, String message, String reason)
      throws Exception {
    HttpResponse<String> response = front.send(method, path);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    assertThat(Front.error(response)).contains(reason);
  }

  @Test
  void whatIsNoAnswerIsABadGateway() throws Exception {
    for (String path : List.of("/v1/malformed", "/v1/crash")) {
      HttpResponse<String> response = front.get(path, "Origin", "https://a.example");
      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
      assertThat(response.headers().firstValue("access-control-allow-origin"))
          .hasValue("https://a.example");
    }
    assertThat(Front.error(front.get("/v1/malformed"))).contains("takes no field status");
    assertThat(Front.error(front.get("/v1/crash"))).contains("exit code 7");
  }

  @Test
  void preflightIsAnsweredForEveryPath() throws Exception {
    for (String path : List.of("/v1/orders", "/v1/any/x", "/v1/any/x/y")) {
      HttpResponse<String> response =
          front.send(
              "OPTIONS",
              path,
              "Origin",
              "https://b.example",
              "Access-Control-Request-Method",
              "GET");
      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.headers().firstValue("access-control-allow-origin"))
          .hasValue("https://b.example");
      assertThat(response.headers().firstValue("access-control-max-age")).hasValue("60");
    }
    HttpResponse<String> other =
        front.send("OPTIONS", "/v1/orders", "Origin", "https://evil.example");
    assertThat(other.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://a.example");
    assertThat(front.send("OPTIONS", "/v1/nowhere").statusCode()).isEqualTo(403);
  }

  @Test
  void theHandlersOwnHeadersGoOut() throws Exception {
    HttpResponse<String> response = front.get("/v1/headers", "Origin", "https://a.example");

    assertThat(response.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://of-the-handler.example");
    assertThat(response.headers().firstValue("access-control-expose-headers")).isEmpty();
  }

  @Test
  void aStreamArrivesChunkByChunk(@TempDir Path classes, @TempDir Path directory) throws Exception {
    Path file = directory.resolve("go");
    try (Front streaming =
            Front.start(FrontApplication.classPathOfStream(classes, API), LocalOptions.DEFAULT);
        InputStream body =
            URI.create(streaming.application().apiAddress() + "/wait?file=" + file)
                .toURL()
                .openStream()) {
      assertThat(new String(body.readNBytes(3), UTF_8)).isEqualTo("one");
      Files.createFile(file);
      assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("two");
    }
  }

  @Test
  void theOverviewHasTheStage() {
    assertThat(front.application().apiAddress().toString())
        .isEqualTo(front.application().address() + "/v1");
    List<String> lines = Arrays.asList(front.application().overview().split("\n", -1));
    assertThat(lines)
        .anyMatch(
            line -> line.contains("curl '" + front.application().apiAddress() + "/orders/id'"));
  }
}
