package dev.lading.imagebuilder.report;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.Binaries.X86_64;
import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageArchive.BuiltLayer;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import dev.lading.model.manifest.ImageManifestCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs are told about plans and archives. */
class ReportsTest {

  @TempDir Path folder;

  private ImagePlan plan() throws IOException {
    TestApplication application =
        new TestApplication(folder)
            .add("net.java.dev.jna:jna", "5.19.1", Jars.real("jna"))
            .addNative("g:other", X86_64, AARCH64)
            .addPlain("g:of-other")
            .direct("net.java.dev.jna:jna", "g:other")
            .edge("g:other", "g:of-other");
    return new ImagePlanner(folder.resolve("scans"))
        .plan(manifest(Architecture.ARM64, "net.java.dev.jna:jna"), application.classpath());
  }

  @Test
  void theSummaryTellsFunctionsNativesAndWhatWasLeftOut() throws IOException {
    assertThat(String.join("\n", PlanSummary.lines(List.of(plan()))))
        .isEqualTo(
            """
            Image app   arm64 on public.ecr.aws/lambda/java:25

              Function jobs   1024 MB, 30 s
                queue  jobs-queue  -> Worker.work

              Native libraries   1.7 MB of other platforms pruned
                net.java.dev.jna:jna:5.19.1  270.3 kB  of  2.0 MB   libjnidispatch.so, unpacked
              Other jars   1, 195 B
              Left out
                g:other:1  native, and no handler of the image declares it
                and 1 jar that only these need""");
  }

  @Test
  void theSummarySaysWhichImageCarriesNoNatives() throws IOException {
    ImagePlan plan =
        new ImagePlanner(folder.resolve("scans"))
            .plan(
                manifest(Architecture.ARM64),
                new TestApplication(folder).addPlain("g:json").direct("g:json").classpath());

    assertThat(PlanSummary.lines(List.of(plan))).contains("  No native libraries");
  }

  @Test
  void theArchiveSummaryTellsFileDigestAndLayers() {
    ImageArchive archive =
        new ImageArchive(
            Path.of("app.tar"),
            "sha256:0123",
            44_120_000,
            List.of(
                new BuiltLayer("base image", 2_000_000),
                new BuiltLayer("base image", 20_000_000),
                new BuiltLayer("native libraries", 22_100_000),
                new BuiltLayer("application", 1_234)),
            List.of());

    assertThat(String.join("\n", ArchiveSummary.lines("app", "target/app.tar", archive)))
        .isEqualTo(
            """
            Image app  44.1 MB
              archive  target/app.tar
              digest   sha256:0123
              layers
                base image        22.0 MB  2 layers
                native libraries  22.1 MB
                application        1.2 kB""");
  }

  @Test
  void theCompletedManifestIsStillAManifest() throws IOException {
    ImagePlan plan = plan();

    String text = CompletedManifest.write(plan);

    assertThat(new ImageManifestCodec().read(text)).isEqualTo(plan.manifest());
    assertThat(CompletedManifest.write(plan())).isEqualTo(text);
    assertThat(text).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void theCompletedManifestNamesEveryDependencyExactly() throws IOException {
    JsonNode json = new ObjectMapper().readTree(CompletedManifest.write(plan()));

    JsonNode jna = json.path("dependencies").path(1);
    assertThat(jna.path("coordinates").asText()).isEqualTo("net.java.dev.jna:jna:5.19.1");
    assertThat(jna.path("path").asText()).isEqualTo("/var/task/lib/jna-5.19.1.jar");
    assertThat(jna.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(jna.path("size").asLong()).isEqualTo(1_950_853);
    assertThat(jna.path("natives").path(0).path("path").asText())
        .isEqualTo("com/sun/jna/linux-aarch64/libjnidispatch.so");
    assertThat(jna.path("natives")).hasSize(1);
    assertThat(jna.path("laidOut").path(0).asText())
        .isEqualTo("/var/task/native/libjnidispatch.so");
    assertThat(jna.path("pruned").size()).isGreaterThan(15);
    assertThat(json.path("leftOut").path(0).path("reason").asText())
        .isEqualTo("native-not-declared");
    assertThat(json.path("layers"))
        .extracting(layer -> layer.path("name").asText())
        .containsExactly("native libraries", "dependencies", "application");
  }

  @Test
  void sizesHaveOneDecimal() {
    assertThat(List.of(0L, 999L, 1_000L, 999_949L, 999_950L, 64_279_557L, 1_250_000_000L))
        .extracting(ByteCount::format)
        .containsExactly("0 B", "999 B", "1.0 kB", "999.9 kB", "1.0 MB", "64.3 MB", "1.3 GB");
  }
}
