package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.LoopbackRegistry;
import dev.lading.imagebuilder.testing.TestBase;
import dev.lading.model.Architecture;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settings of images in the POM, in real builds on a base from a registry. */
class ImageGoalTest {

  private static final String SETTINGS =
      """
      <configuration>
        <mirrors>
          <registry.invalid>127.0.0.1:1, %s</registry.invalid>
        </mirrors>
        <files>
          <file>
            <image>shop</image>
            <from>data</from>
            <path>/opt/data</path>
            <includes>
              <include>**/*.csv</include>
            </includes>
            <mode>640</mode>
            <owner>0:990</owner>
          </file>
          <file>
            <image>shop</image>
            <from>maven:dev.lading:lading-annotations:%s</from>
            <folder>dev/lading/annotations</folder>
            <path>/opt/annotations</path>
          </file>
        </files>
      </configuration>
      """;

  private LoopbackRegistry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new LoopbackRegistry();
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
  }

  private void base(MavenBuild build, String text) throws IOException {
    TestBase base = new TestBase(Architecture.X86_64).file("etc/version", text);
    Path tar = base.write(build.file("base.tar"));
    registry.put("lambda/java", "17", tar, "amd64");
  }

  private MavenBuild.Result image(MavenBuild build, String... more)
      throws IOException, InterruptedException {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "package";
    arguments[1] = "-Dlading.base=registry.invalid/lambda/java:17";
    arguments[2] = "-Dlading.baseCache=" + build.file("bases");
    System.arraycopy(more, 0, arguments, 3, more.length);
    MavenBuild.Result result = build.run(arguments);
    assertThat(result.output()).contains("BUILD SUCCESS");
    return result;
  }

  private MavenBuild project(String copy) throws IOException {
    MavenBuild build = MavenBuild.of("shop", copy);
    String settings =
        SETTINGS.formatted(registry.name(), System.getProperty("lading.test.version"));
    build.replace("pom.xml", "(?=<executions>)", settings);
    Files.createDirectories(build.file("data/deep"));
    Files.writeString(build.file("data/prices.csv"), "a;1");
    Files.writeString(build.file("data/deep/more.csv"), "b;2");
    Files.writeString(build.file("data/notes.txt"), "not asked for");
    return build;
  }

  /** All files of an image, each with its mode, owner and text. */
  private static Map<String, String> files(Path archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (TarFile tar = new TarFile(archive)) {
      for (TarArchiveEntry layer : tar.getEntries()) {
        if (layer.getName().endsWith(".tar.gz")) {
          try (InputStream in = new GZIPInputStream(tar.getInputStream(layer));
              TarArchiveInputStream entries =
                  new TarArchiveInputStream(new BufferedInputStream(in))) {
            for (TarArchiveEntry entry = entries.getNextEntry();
                entry != null;
                entry = entries.getNextEntry()) {
              String text =
                  entry.getSize() > 100
                      ? ""
                      : new String(entries.readAllBytes(), StandardCharsets.UTF_8);
              files.put(
                  entry.getName(),
                  "%o %d:%d %s"
                      .formatted(
                          entry.getMode() & 0777,
                          entry.getLongUserId(),
                          entry.getLongGroupId(),
                          text));
            }
          }
        }
      }
    }
    return files;
  }

  @Test
  void filesOfTheProjectAndOfMavenAreLaidOutOnABaseFromAMirror()
      throws IOException, InterruptedException {
    MavenBuild build = project("files");
    base(build, "one");

    // Nobody but the group may read the files: the proof of access tells it.
    MavenBuild.Result refused =
        build.run(
            "package",
            "-Dlading.base=registry.invalid/lambda/java:17",
            "-Dlading.baseCache=" + build.file("bases"));
    assertThat(refused.output()).contains("BUILD FAILURE").contains("/opt/data/");

    build.replace("pom.xml", "<mode>640</mode>", "<mode>644</mode>");
    image(build);

    assertThat(files(build.file("target/lading/images/shop.tar")))
        .containsEntry("etc/version", "644 0:0 one")
        .containsEntry("opt/data/prices.csv", "644 0:990 a;1")
        .containsEntry("opt/data/deep/more.csv", "644 0:990 b;2")
        .containsKey("opt/annotations/Route.class")
        .doesNotContainKey("opt/data/notes.txt");
    assertThat(registry.asked()).isNotEmpty();
  }

  @Test
  void aLockedBaseStaysWhenItsTagMoves() throws IOException, InterruptedException {
    MavenBuild build = project("lock");
    build.replace("pom.xml", "<mode>640</mode>", "<mode>644</mode>");
    Path archive = build.file("target/lading/images/shop.tar");
    base(build, "one");
    image(build, "-Dlading.lockBases=true");
    assertThat(build.text("lading.lock"))
        .containsPattern("registry.invalid/lambda/java:17 sha256:[0-9a-f]{64}\n");

    base(build, "two");
    image(build);
    assertThat(files(archive)).containsEntry("etc/version", "644 0:0 one");

    Files.writeString(build.file("lading.lock"), "registry.invalid/lambda/java:17 sha256:12\n");
    assertThat(build.run("package", "-Dlading.base=registry.invalid/lambda/java:17").output())
        .contains("BUILD FAILURE")
        .contains("is not a reference and its digest")
        .contains("-Dlading.lockBases=true");

    Files.delete(build.file("lading.lock"));
    image(build);
    assertThat(files(archive)).containsEntry("etc/version", "644 0:0 two");
  }
}
