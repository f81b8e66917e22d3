package dev.lading.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.fixture.SampleApplication;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.manifest.ImageManifest;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts with right and wrong class paths and options; no function is called. */
class StartTest {

  @Test
  void theOverviewHasALineToTryForEachTrigger(@TempDir Path classes) throws Exception {
    SampleApplication.classPath(classes);
    try (LocalApplication application = start(classes)) {
      assertThat(application.overview())
          .contains("sample-api  (image sample, arm64, 2048 MB, 60 s)")
          .contains("GET /hello/{name} -> SampleApiFunction.handle\n      curl 'http://127.0.0.1:")
          .contains("/hello/name?q=text&count=1'")
          .contains("curl -X POST -H 'content-type: application/json' -d '{}' 'http://127.0.0.1:")
          .contains("queue ordered.fifo -> SampleWorkerFunction.work")
          .contains("curl -H 'message-group-id: a' -d '{}' http://127.0.0.1:")
          .contains("schedule nightly rate(1 day) -> SampleWorkerFunction.cleanUp");
    }
  }

  @Test
  void theOverviewNamesImagesOfAnotherArchitectureThanTheMachine(@TempDir Path classes)
      throws Exception {
    SampleApplication.classPath(classes);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    try (LocalApplication application = start(classes)) {
      assertThat(application.overview())
          .contains("The image is for " + (arm ? "x86_64" : "arm64") + "; here the function runs")
          .doesNotContain("The image is for " + (arm ? "arm64" : "x86_64") + ";");
    }
  }

  @Test
  void manifestsAreFoundInJars(@TempDir Path directory) throws Exception {
    Path classes = directory.resolve("classes");
    SampleApplication.classPath(classes);
    Path jar = directory.resolve("application.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      String name = ImageManifest.FOLDER + "sample.json";
      entries.putNextEntry(new JarEntry(name));
      entries.write(Files.readAllBytes(classes.resolve(name)));
    }
    try (LocalApplication application = start(jar)) {
      assertThat(application.overview()).contains("sample-worker").doesNotContain("broken");
    }
  }

  @Test
  void withoutManifestTheProcessorDidNotRun(@TempDir Path classes) {
    assertThatThrownBy(() -> start(classes))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("the annotation processor did not run")
        .hasMessageContaining("annotationProcessorPaths")
        .hasMessageContaining(classes.toString());
  }

  @Test
  void aManifestThatIsNoneIsNamed(@TempDir Path classes) throws Exception {
    Path file = classes.resolve(ImageManifest.FOLDER).resolve("a.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"schemaVersion\": 99}", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> start(classes))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("a.json is not an image manifest")
        .hasMessageContaining("schemaVersion is 99");
  }

  @Test
  void twoFunctionsOfOneNameAreRefused(@TempDir Path classes) throws Exception {
    SampleApplication.classPath(classes);
    Function api = SampleApplication.api();
    Path more = Files.createDirectory(classes.resolve("more"));
    Path manifest = more.resolve(ImageManifest.FOLDER).resolve("other.json");
    SampleApplication.write(more, new ImageManifest("other", api.image(), List.of(api)));
    Files.move(more.resolve(ImageManifest.resource(api.image().name())), manifest);

    assertThatThrownBy(() -> start(classes, more))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("the function 'sample-api' is declared twice");
  }

  @Test
  void twoFunctionsOfOneRouteAreRefused(@TempDir Path classes) throws Exception {
    Function api = SampleApplication.api();
    Function rival =
        new Function(
            new FunctionName("rival"),
            api.image(),
            api.className(),
            api.settings(),
            List.of(api.handlers().get(0)));
    SampleApplication.write(classes, new ImageManifest("a", api.image(), List.of(api, rival)));

    assertThatThrownBy(() -> start(classes))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("'GET /hello/{name}' take the same requests");
  }

  @Test
  void aPortThatIsTakenIsNamed(@TempDir Path classes) throws Exception {
    SampleApplication.classPath(classes);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalSettings settings = LocalSettings.of(List.of(classes)).withPort(taken.getLocalPort());

      assertThatThrownBy(() -> LocalApplication.start(settings))
          .isInstanceOf(LocalRunException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " cannot be opened");
    }
  }

  @Test
  void optionsBecomeSettings() {
    LocalSettings settings =
        CommandLine.read(
            List.of(
                "--class-path", "a.jar" + java.io.File.pathSeparator + "b.jar",
                "--port", "0",
                "--java", "/opt/java",
                "--env", "A=b=c",
                "--timeout", "5",
                "--instances", "3",
                "--retry-delay", "queue",
                "--sqs-port", "9324",
                "--java-option", "-Xmx64m"));

    assertThat(settings.classPath())
        .containsExactly(Path.of("a.jar").toAbsolutePath(), Path.of("b.jar").toAbsolutePath());
    assertThat(settings.port()).isZero();
    assertThat(settings.java()).isEqualTo(Path.of("/opt/java"));
    assertThat(settings.environment()).containsEntry("A", "b=c");
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
    LocalOptions options = settings.options();
    assertThat(options.instances()).isEqualTo(3);
    assertThat(options.retryDelay()).isEmpty();
    assertThat(options.sqsPort()).isEqualTo(9324);
    assertThat(options.javaOptions()).containsExactly("-Xmx64m");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          --port 0                          , --class-path is missing
          --class-path                      , --class-path needs a value
          --class-path a --port many        , 'many'
          --class-path a --port 70000       , no port 70000
          --class-path a --env X            , NAME=VALUE
          --class-path a --timeout 0        , leaves no time
          --class-path a --instances 0      , 1 to 1000 instances
          --class-path a --retry-delay soon , 'soon'
          --class-path a --serve            , no such option: --serve
          """)
  void wrongOptionsAreRefused(String options, String reason) {
    assertThatThrownBy(() -> CommandLine.read(List.of(options.split(" "))))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining(reason);
  }

  private static LocalApplication start(Path... classPath) {
    return LocalApplication.start(LocalSettings.of(List.of(classPath)).withPort(0));
  }
}
