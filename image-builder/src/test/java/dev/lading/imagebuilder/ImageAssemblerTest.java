package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.natives.NativeScanner;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageArchive.BuiltLayer;
import dev.lading.imagebuilder.publish.ImagePublisher;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.imagebuilder.testing.TestBase;
import dev.lading.imagebuilder.testing.Unpacked;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Image archives, read back bit by bit. */
class ImageAssemblerTest {

  private static final List<String> NATIVES =
      List.of("org.duckdb:duckdb_jdbc", "org.xerial:sqlite-jdbc", "net.java.dev.jna:jna");

  @TempDir Path folder;

  private ImagePlan plan(Path home, Architecture architecture) throws IOException {
    TestApplication application =
        new TestApplication(home)
            .add("org.duckdb:duckdb_jdbc", "2", Jars.real("duckdb_jdbc"))
            .add("org.xerial:sqlite-jdbc", "3", Jars.real("sqlite-jdbc"))
            .add("net.java.dev.jna:jna", "5", Jars.real("jna"))
            .add("org.slf4j:slf4j-api", "2", Jars.real("slf4j-api"))
            .direct("org.slf4j:slf4j-api")
            .direct(NATIVES.toArray(String[]::new));
    return new ImagePlanner(folder.resolve("scans"))
        .plan(manifest(architecture, NATIVES.toArray(String[]::new)), application.classpath());
  }

  private ImageArchive build(Path home, ImagePlan plan, BaseImage base) {
    return publisher(home)
        .publish(
            new ImageRequest(
                plan,
                base,
                home.resolve("app.tar"),
                Map.of("org.opencontainers.image.title", "app"),
                false));
  }

  private static ImagePublisher publisher(Path home) {
    return Publishers.in(home);
  }

  private BaseImage base(Architecture architecture) throws IOException {
    Path tar = folder.resolve("base-" + architecture + ".tar");
    return new BaseImage.Archive(new TestBase(architecture).write(tar));
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void anArchiveHoldsOneImageOfTheArchitectureAndNothingOfOthers(Architecture architecture)
      throws IOException {
    Path home = folder.resolve("one");
    ImageArchive archive = build(home, plan(home, architecture), base(architecture));

    assertThat(archive.layers())
        .extracting(BuiltLayer::title)
        .containsExactly("base image", "native libraries", "dependencies", "application");
    assertThat(archive.layers()).allMatch(layer -> layer.size() > 0);
    assertThat(archive.digest()).matches("sha256:[0-9a-f]{64}");

    JsonNode image = config(archive);
    JsonNode config = image.path("config");
    assertThat(image.path("architecture").asText()).isEqualTo(architecture.platformName());
    assertThat(config.path("Entrypoint"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "/var/lang/bin/java",
            "@/var/task/lading.options",
            "dev.lading.runtime.Bootstrap",
            "lading.generated.AppImage");
    assertThat(config.path("Cmd")).extracting(JsonNode::asText).containsExactly("jobs");
    assertThat(config.path("WorkingDir").asText()).isEqualTo("/var/task");
    assertThat(config.path("Env")).extracting(JsonNode::asText).contains("HOME=/tmp", "FROM=base");
    assertThat(config.path("Labels").path("org.opencontainers.image.title").asText())
        .isEqualTo("app");
    assertThat(image.path("created").asText()).isEqualTo("1970-01-01T00:00:00Z");

    Unpacked files = Unpacked.image(archive.file(), folder.resolve("unpacked"));
    assertThat(files.root().resolve("etc/base.txt")).exists();
    assertThat(files.modes()).allSatisfy((name, mode) -> assertThat(mode).isIn("644", "755"));
    assertOnlyOf(architecture, files.root().resolve("var/task"));
  }

  private static void assertOnlyOf(Architecture architecture, Path task) throws IOException {
    NativeScanner scanner = new NativeScanner();
    var laidOut = scanner.scan(task);
    assertThat(laidOut.foreign(architecture)).isEmpty();
    assertThat(laidOut.natives()).allMatch(file -> file.path().startsWith("native/"));
    int natives = laidOut.natives().size();
    for (Path file : NativeScanner.filesIn(task)) {
      if (file.toString().endsWith(".jar")) {
        var scan = scanner.scan(file);
        assertThat(scan.foreign(architecture)).as(file.toString()).isEmpty();
        natives += scan.kept(architecture).size();
      }
    }
    assertThat(natives).isEqualTo(NATIVES.size());
  }

  @Test
  void theSameInputGivesTheSameImageElsewhere() throws IOException {
    Path one = folder.resolve("one");
    Path other = folder.resolve("deep/er/other");
    BaseImage base = base(Architecture.ARM64);

    ImageArchive first = build(one, plan(one, Architecture.ARM64), base);
    ImageArchive second = build(other, plan(other, Architecture.ARM64), base);

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(second.file()).hasSameBinaryContentAs(first.file());
  }

  @Test
  void aChangedClassChangesTheLastLayerOnly() throws IOException {
    Path home = folder.resolve("home");
    BaseImage base = base(Architecture.ARM64);
    ImageArchive before = build(home, plan(home, Architecture.ARM64), base);
    List<String> layersBefore = diffIds(before);

    ImagePlan plan = plan(home, Architecture.ARM64);
    Files.writeString(
        home.resolve("classes/lading/generated/AppImage.class"), "another compiler's");
    ImageArchive after = build(home, plan, base);

    List<String> layersAfter = diffIds(after);
    int last = layersBefore.size() - 1;
    assertThat(layersAfter.subList(0, last)).isEqualTo(layersBefore.subList(0, last));
    assertThat(layersAfter.get(last)).isNotEqualTo(layersBefore.get(last));
  }

  private static JsonNode config(ImageArchive archive) throws IOException {
    try (TarFile tar = new TarFile(archive.file())) {
      TarArchiveEntry entry =
          tar.getEntries().stream()
              .filter(each -> each.getName().equals("config.json"))
              .findFirst()
              .orElseThrow();
      return new ObjectMapper().readTree(tar.getInputStream(entry));
    }
  }

  private static List<String> diffIds(ImageArchive archive) throws IOException {
    JsonNode ids = config(archive).path("rootfs").path("diff_ids");
    List<String> texts = new java.util.ArrayList<>();
    ids.forEach(id -> texts.add(id.asText()));
    return texts;
  }

  @Test
  void aBaseOfAnotherArchitectureIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path home = folder.resolve("home");
    ImagePlan plan = plan(home, Architecture.ARM64);
    BaseImage base = base(Architecture.X86_64);

    assertThatThrownBy(() -> build(home, plan, base))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("is for linux/amd64, but the image is for linux/arm64");
    assertThat(home.resolve("app.tar")).doesNotExist();
  }

  @Test
  void aFileThatIsNoImageArchiveIsRefused() throws IOException {
    Path home = folder.resolve("home");
    ImagePlan plan = plan(home, Architecture.ARM64);
    Path empty = folder.resolve("empty.tar");
    Files.write(empty, new byte[10240]);

    assertThatThrownBy(() -> build(home, plan, new BaseImage.Archive(empty)))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("is not an image archive as 'docker save' writes it");
  }

  @Test
  void aRegistryThatIsNotThereIsToldApart() throws IOException {
    Path home = folder.resolve("home");
    ImagePlan plan = plan(home, Architecture.ARM64);
    int unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }
    BaseImage refused = new BaseImage.Registry("127.0.0.1:" + unused + "/lambda/java:25");
    BaseImage unknown = new BaseImage.Registry("registry.invalid/lambda/java:25");

    assertThatThrownBy(() -> build(home, plan, refused))
        .isInstanceOf(BaseImageUnreachableException.class)
        .hasMessageContaining(refused.toString())
        .hasMessageContaining("refused the connection")
        .hasMessageContaining("-Dlading.base=");
    assertThatThrownBy(() -> build(home, plan, unknown))
        .isInstanceOf(BaseImageUnreachableException.class)
        .hasMessageContaining("there is no host registry.invalid")
        .hasMessageContaining("--override-arch arm64");
  }

  @Test
  void aMisspeltReferenceIsRefused() throws IOException {
    Path home = folder.resolve("home");
    ImagePlan plan = plan(home, Architecture.ARM64);

    assertThatThrownBy(() -> build(home, plan, new BaseImage.Registry("Not A Reference")))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("'Not A Reference' is no image reference");
  }
}
