package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.fixture.SampleApplication;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches when the functions' processes end. */
class ProcessLifeTest {

  private static final Pattern ADDRESS = Pattern.compile("sample runs at (http://\\S+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void aFunctionThatOverrunsItsTimeoutIsEndedAndTheNextEventGetsANewProcess(@TempDir Path classes)
      throws Exception {
    LocalSettings settings = settings(classes).withTimeout(Duration.ofSeconds(2));
    try (LocalApplication application = LocalApplication.start(settings)) {
      ProcessHandle first = process(application.address());
      HttpResponse<String> response = get(application.address().resolve("/slow"));

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
      assertThat(response.headers().firstValue("lading-error").orElse(""))
          .contains("Task timed out after 2.00 seconds");
      assertThat(ended(first)).isTrue();
      assertThat(process(application.address()).pid()).isNotEqualTo(first.pid());
    }
  }

  @Test
  void processesEndWithTheRun(@TempDir Path classes) throws Exception {
    ProcessHandle function;
    try (LocalApplication application = LocalApplication.start(settings(classes))) {
      function = process(application.address());
      assertThat(function.isAlive()).isTrue();
    }

    assertThat(ended(function)).isTrue();
    assertThat(output.toString(UTF_8)).contains("sample-api    > cold start");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void processesEndWhenTheLocalRunIsEnded(boolean forcibly, @TempDir Path classes)
      throws Exception {
    String classPath =
        SampleApplication.classPath(classes).stream()
            .map(Path::toString)
            .collect(joining(File.pathSeparator));
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--class-path",
                classPath,
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    ProcessHandle function;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(run.getInputStream(), UTF_8))) {
      Matcher address = ADDRESS.matcher(lines.readLine());
      assertThat(address.find()).isTrue();
      function = process(URI.create(address.group(1)));
      if (!forcibly) {
        // As Ctrl-C does: the run ends its functions itself.
        run.destroy();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      run.destroyForcibly();
    }

    assertThat(ended(function)).isTrue();
  }

  private LocalSettings settings(Path classes) throws Exception {
    return LocalSettings.of(SampleApplication.classPath(classes))
        .withPort(0)
        .withOutput(new PrintStream(output, true, UTF_8));
  }

  private ProcessHandle process(URI address) throws Exception {
    String pid = get(address.resolve("/pid")).body();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static boolean ended(ProcessHandle process) throws Exception {
    return !process.onExit().get(30, TimeUnit.SECONDS).isAlive();
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
