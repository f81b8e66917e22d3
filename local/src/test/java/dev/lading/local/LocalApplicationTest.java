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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs the sample with real processes of real functions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalApplicationTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private LocalApplication application;

  @BeforeAll
  void start(@TempDir Path classes) throws IOException {
    application =
        LocalApplication.start(
            LocalSettings.of(SampleApplication.classPath(classes))
                .withPort(0)
                .withVariable("OVERRIDE", "from the command line")
                .withTimeout(Duration.ofSeconds(20))
                .withOutput(new PrintStream(output, true, UTF_8)));
  }

  @AfterAll
  void stop() {
    application.close();
  }

  @Test
  void routesTakeParametersFromPathAndQuery() throws Exception {
    HttpResponse<String> response = get("/hello/J%C3%BCrgen+1?greeting=good+day&x=1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("good day, Jürgen+1");
    assertThat(response.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
  }

  @Test
  void aGreedyRouteTakesTheRestOfThePathWithAnyMethod() throws Exception {
    HttpRequest delete = request("/files/a/b/c").DELETE().build();

    assertThat(get("/files/a/b").body()).isEqualTo("GET a/b");
    assertThat(send(delete).body()).isEqualTo("DELETE a/b/c");
  }

  @Test
  void textAndBinaryBodiesArriveAndReturnUnchanged() throws Exception {
    byte[] binary = {0, (byte) 0xff, 10, 13, (byte) 0x80};

    for (String contentType : List.of("application/octet-stream", "application/json")) {
      for (byte[] body : List.of(binary, "{\"a\":\"ü\"}".getBytes(UTF_8))) {
        HttpResponse<byte[]> response =
            client.send(
                request("/echo")
                    .header("content-type", contentType)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build(),
                BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.headers().firstValue("content-type")).hasValue(contentType);
      }
    }
  }

  @Test
  void cookiesGoBothWaysOneByOne() throws Exception {
    HttpResponse<String> response = send(request("/cookies").header("cookie", "x=1; y=2").build());

    assertThat(response.body()).isEqualTo("x=1|y=2");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");
  }

  @Test
  void unknownPathsAndMethodsAreNotFoundAsInApiGateway() throws Exception {
    HttpResponse<String> path = get("/nowhere");
    HttpResponse<String> method = send(request("/echo").DELETE().build());

    assertThat(path.statusCode()).isEqualTo(404);
    assertThat(path.body()).isEqualTo("{\"message\":\"Not Found\"}");
    assertThat(method.statusCode()).isEqualTo(404);
    assertThat(method.headers().firstValue("lading-error").orElse("")).contains("only POST");
  }

  @Test
  void bodiesBeyondTheLimitsAreRefused() throws Exception {
    byte[] beyondGateway = new byte[10 * 1024 * 1024 + 1];
    byte[] beyondLambda = new byte[5 * 1024 * 1024];

    for (byte[] body : List.of(beyondGateway, beyondLambda)) {
      HttpResponse<String> response =
          send(request("/echo").POST(BodyPublishers.ofByteArray(body)).build());
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }
  }

  @Test
  void eachFunctionHasTheEnvironmentOfItsTemplate() throws Exception {
    assertThat(get("/env/GREETING").body()).isEqualTo("from the settings");
    assertThat(get("/env/OVERRIDE").body()).isEqualTo("from the command line");
    assertThat(get("/env/LAMBDA_HANDLER_PATH").body()).isEqualTo("sample-api");
    assertThat(get("/env/AWS_LAMBDA_FUNCTION_MEMORY_SIZE").body()).isEqualTo("2048");
    assertThat(get("/env/PATH").body()).isEqualTo(System.getenv("PATH"));
    assertThat(get("/env/LADING_STAGE").body()).isEqualTo("local");
    assertThat(get("/env/AWS_ENDPOINT_URL_SQS").body())
        .isEqualTo(application.sqsEndpoint().orElseThrow().toString());
    assertThat(get("/context").body())
        .isEqualTo("sample-api arn:aws:lambda:local:000000000000:function:sample-api 2048 true");
  }

  @Test
  void aThrowingHandlerIsAnErrorAndTheProcessLivesOn() throws Exception {
    String before = get("/pid").body();
    HttpResponse<String> response = get("/fail");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(get("/pid").body()).isEqualTo(before);
    awaitOutput("sample-api    \\| .*java.lang.IllegalStateException: no disk");
  }

  @Test
  void aProcessThatEndsAmidAnEventIsAnErrorAndTheNextEventGetsANewOne() throws Exception {
    String before = get("/pid").body();
    HttpResponse<String> response = get("/crash");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("lading-error").orElse("")).contains("exit code 7");
    assertThat(get("/pid").body()).isNotEqualTo(before);
    awaitOutput("sample-api    \\| about to crash");
    awaitOutput("sample-api    > .*exit code 7");
  }

  @Test
  void aFunctionThatCannotStartSaysWhy() throws Exception {
    HttpResponse<String> response = get("/broken");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("lading-error").orElse(""))
        .contains("the function did not start")
        .contains("the model file is not there");
  }

  @Test
  void requestsToOneFunctionWaitForEachOther() {
    List<CompletableFuture<HttpResponse<String>>> responses =
        java.util.stream.IntStream.range(0, 50)
            .mapToObj(
                i -> client.sendAsync(request("/hello/" + i).build(), BodyHandlers.ofString()))
            .toList();

    for (int i = 0; i < responses.size(); i++) {
      assertThat(responses.get(i).join().body()).isEqualTo("hello, " + i);
    }
  }

  @Test
  void onlyLoopbackNamesAreAnswered() throws Exception {
    assertThat(RawHttp.status(application.address(), "evil.example")).isEqualTo(421);
    assertThat(RawHttp.status(application.address(), "localhost.evil.example:80")).isEqualTo(421);
    assertThat(RawHttp.status(application.address(), "localhost:1234")).isEqualTo(200);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(application.address().resolve(path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  /** What a process prints comes through a pipe of its own, and so perhaps after its answer. */
  private void awaitOutput(String pattern) throws InterruptedException {
    Pattern expected = Pattern.compile(pattern);
    for (int i = 0; i < 100 && !expected.matcher(output.toString(UTF_8)).find(); i++) {
      Thread.sleep(50);
    }
    assertThat(output.toString(UTF_8)).containsPattern(expected);
  }
}
