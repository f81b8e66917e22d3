package dev.lading.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lading.model.Architecture;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.console.Style;
import dev.lading.operations.doctor.CompilerSetup.ProcessorPlace;
import dev.lading.operations.doctor.Finding.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds, and what it says about it. */
class DoctorTest {

  private static final String JAVA_HOME = System.getProperty("java.home");

  @TempDir Path folder;

  private static CompilerSetup compiler(int java, ProcessorPlace place) {
    return new CompilerSetup(java, JAVA_HOME, place, Optional.of("1"), true);
  }

  private Workplace workplace(
      CompilerSetup compiler, Map<String, String> bases, Map<String, String> environment) {
    return new Workplace(
        new CompiledApplication(folder.resolve("classes")),
        compiler,
        Optional.of("1"),
        bases,
        List.of(folder.resolve("cache")),
        environment,
        folder,
        bases.isEmpty());
  }

  private List<Finding> examine(CompilerSetup compiler) {
    return new Doctor(workplace(compiler, Map.of(), Map.of())).examine();
  }

  private List<Finding> credentials(Map<String, String> environment) {
    CompilerSetup compiler = compiler(17, ProcessorPlace.PROCESSOR_PATH);
    return new CredentialsCheck(workplace(compiler, Map.of(), environment)).run();
  }

  private void application(Architecture architecture) throws IOException {
    Image image =
        new Image(new ImageName("shop"), architecture, Image.DEFAULT_BASE, "g.E", List.of());
    Path file = folder.resolve("classes").resolve(ImageManifest.resource(image.name()));
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, new ImageManifestCodec().write(new ImageManifest("shop", image, List.of())));
  }

  private static Status status(List<Finding> findings, String title) {
    return findings.stream()
        .filter(finding -> finding.title().equals(title))
        .map(Finding::status)
        .max(Status::compareTo)
        .orElseThrow();
  }

  @Test
  void withoutANetworkThereIsAnAnswerToEverything() throws IOException {
    application(Architecture.X86_64);

    List<Finding> findings = examine(compiler(17, ProcessorPlace.PROCESSOR_PATH));

    assertThat(DoctorReport.failed(findings)).isFalse();
    assertThat(status(findings, "base image")).isEqualTo(Status.NOTE);
    assertThat(status(findings, "clock")).isEqualTo(Status.NOTE);
    assertThat(findings)
        .extracting(Finding::title)
        .contains("JDK", "processor", "-parameters", "application", "architecture", "template")
        .contains("credentials", "region", "caches");
  }

  @Test
  void aProcessorOnTheClassPathWorksUpToJdk22() {
    assertThat(status(examine(compiler(17, ProcessorPlace.CLASS_PATH)), "processor"))
        .isEqualTo(Status.WARNING);
    assertThat(status(examine(compiler(25, ProcessorPlace.CLASS_PATH)), "processor"))
        .isEqualTo(Status.FAILURE);
    assertThat(status(examine(compiler(25, ProcessorPlace.CLASS_PATH_SEARCHED)), "processor"))
        .isEqualTo(Status.OK);
  }

  @Test
  void eachFailureHasAFix() {
    for (ProcessorPlace place : List.of(ProcessorPlace.MISSING, ProcessorPlace.SWITCHED_OFF)) {
      List<Finding> findings = examine(compiler(11, place));

      assertThat(findings)
          .filteredOn(finding -> finding.status() == Status.FAILURE)
          .hasSize(2)
          .allMatch(finding -> !finding.fix().isEmpty());
      assertThat(DoctorReport.lines(findings, Style.PLAIN, 80))
          .last()
          .asString()
          .startsWith("2 fail");
    }
  }

  @Test
  void versionsMustAgree() {
    CompilerSetup other =
        new CompilerSetup(17, JAVA_HOME, ProcessorPlace.PROCESSOR_PATH, Optional.of("0.9"), false);

    assertThat(examine(other))
        .anyMatch(
            finding ->
                finding.status() == Status.FAILURE
                    && finding.detail().contains("lading-processor is 0.9"));
  }

  @Test
  void credentialsAreFoundAndNeverShown() throws IOException {
    Map<String, String> key =
        Map.of("AWS_ACCESS_KEY_ID", "AKIASECRET", "AWS_SECRET_ACCESS_KEY", "verysecret");
    assertThat(credentials(key)).first().matches(finding -> finding.status() == Status.OK);
    assertThat(credentials(key).toString()).doesNotContain("AKIASECRET", "verysecret");
    assertThat(credentials(Map.of("AWS_ACCESS_KEY_ID", "AKIASECRET")).get(0).status())
        .isEqualTo(Status.FAILURE);

    Files.createDirectories(folder.resolve(".aws"));
    Files.writeString(
        folder.resolve(".aws/config"),
        "[default]\nregion = eu-west-1\n[profile build]\nregion=eu-north-1\n[sso-session x]\n");
    assertThat(credentials(Map.of()))
        .extracting(Finding::detail)
        .containsExactly("from the profile 'default'", "eu-west-1, from the profile");
    assertThat(credentials(Map.of("AWS_PROFILE", "build")))
        .extracting(Finding::detail)
        .containsExactly("from the profile 'build'", "eu-north-1, from the profile");
    assertThat(credentials(Map.of("AWS_PROFILE", "x")).get(0))
        .matches(finding -> finding.status() == Status.FAILURE)
        .matches(finding -> finding.fix().equals("There are default, build."));
  }

  @Test
  void aRegistryIsAskedForTheArchitectureAndTheTime() throws IOException {
    HttpServer registry =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/v2/lambda/java/manifests/",
        exchange -> {
          byte[] list =
              """
              {"manifests": [{"platform": {"os": "linux", "architecture": "amd64"}}]}
              """
                  .getBytes(StandardCharsets.UTF_8);
          boolean known = exchange.getRequestURI().getPath().endsWith("/17");
          exchange.sendResponseHeaders(known ? 200 : 404, list.length);
          exchange.getResponseBody().write(list);
          exchange.close();
        });
    registry.start();
    try {
      String host = "127.0.0.1:" + registry.getAddress().getPort();
      application(Architecture.X86_64);
      assertThat(bases(host + "/lambda/java:17"))
          .extracting(Finding::status)
          .containsExactly(Status.OK);
      application(Architecture.ARM64);
      assertThat(bases(host + "/lambda/java:17"))
          .extracting(Finding::detail)
          .containsExactly(host + "/lambda/java:17 is not there for linux/arm64");
      assertThat(bases(host + "/lambda/java:99"))
          .extracting(Finding::status)
          .containsExactly(Status.WARNING);
    } finally {
      registry.stop(0);
    }
  }

  private List<Finding> bases(String base) {
    Workplace workplace =
        workplace(compiler(17, ProcessorPlace.PROCESSOR_PATH), Map.of("", base), Map.of());
    BaseCheck check = new BaseCheck(workplace, workplace.application().manifests());
    List<Finding> findings = check.run();
    assertThat(check.serverTimes()).hasSize(1);
    return findings;
  }

  @Test
  void aClockThatIsFarOffIsRefusedByAws() {
    Instant now = Instant.EPOCH;
    Path classes = folder.resolve("classes");
    assertThat(clock(now, now.plusSeconds(20))).isEqualTo(Status.OK);
    assertThat(clock(now, now.plusSeconds(90))).isEqualTo(Status.WARNING);
    assertThat(clock(now, now.minusSeconds(400))).isEqualTo(Status.FAILURE);
    assertThat(new ClockCheck(List.of(), classes).run().get(0).status()).isEqualTo(Status.NOTE);
  }

  private Status clock(Instant said, Instant here) {
    return new ClockCheck(List.of(new ClockCheck.ServerTime("a server", said, here)), folder)
        .run()
        .get(0)
        .status();
  }
}
