package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.fixture.SampleApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real process of a function with a URL of its own, which streams. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionUrlTest {

  private static final String ROOT = "/_lading/urls/sample-stream";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private LocalApplication application;

  @BeforeAll
  void start(@TempDir Path classes) throws IOException {
    application =
        LocalApplication.start(
            LocalSettings.of(SampleApplication.classPath(classes))
                .withPort(0)
                .withTimeout(Duration.ofSeconds(60))
                .withOutput(new PrintStream(output, true, UTF_8)));
  }

  @AfterAll
  void stop() {
    application.close();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(application.address().resolve(ROOT + path)).build();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofString());
  }

  @Test
  void chunksComeWhileTheHandlerIsAtWork(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("go");
    HttpResponse<InputStream> response =
        client.send(request("/wait?file=" + file), BodyHandlers.ofInputStream());

    assertThat(response.statusCode()).isEqualTo(203);
    assertThat(response.headers().firstValue("x-a")).hasValue("b");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    try (InputStream body = response.body()) {
      assertThat(new String(body.readNBytes(3), UTF_8)).isEqualTo("one");
      Files.createFile(file);
      assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("two");
    }
  }

  @Test
  void thePathIsTheFunctionsAndDecodedByIt() throws Exception {
    assertThat(get("/hello/a%2Fb%20%C3%BC").body()).isEqualTo("event: GET\ndata: a/b ü\n\n");
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/nowhere").body()).isEqualTo("{\"message\":\"Not Found\"}");
    assertThat(get("").statusCode()).isEqualTo(404);
    assertThat(get("/none").statusCode()).isEqualTo(204);
  }

  @Test
  void aResponseThatBreaksOffIsNoWholeOne() throws Exception {
    assertThatThrownBy(() -> get("/fail")).isInstanceOf(IOException.class);
    assertThat(get("/hello/x").statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> get("/halt")).isInstanceOf(IOException.class);
    assertThat(get("/hello/x").statusCode()).isEqualTo(200);
    assertThat(output.toString(UTF_8)).contains("java.lang.IllegalStateException: no more");
  }

  @Test
  void itsRoutesAreNotOnTheApi() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(application.address().resolve("/wait")).build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("lading-error").orElse("")).contains("no route");
    HttpResponse<String> unknown =
        client.send(
            HttpRequest.newBuilder(application.address().resolve("/_lading/urls/other/")).build(),
            BodyHandlers.ofString());
    assertThat(unknown.headers().firstValue("lading-error").orElse("")).contains("no function");
  }

  @Test
  void theOverviewSaysHowToCallIt() {
    assertThat(application.overview())
        .contains("curl -N '" + application.address() + ROOT + "/hello/name?q=text&count=1'");
  }
}
