package dev.lading.imagebuilder.training;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.X86_64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For the JVM to archive classes, they lie in jars; everything else stays as it was planned. */
class PackedClassPathTest {

  private static final String CLASSES = "/var/task/classes";

  @TempDir Path folder;
  private TestApplication application;
  private FileStore files;

  @BeforeEach
  void compile() throws IOException {
    application = new TestApplication(folder);
    files = new FileStore(folder.resolve("files"));
    Files.writeString(application.classes().resolve("settings.properties"), "a=b");
  }

  private ImagePlan plan() {
    return new ImagePlanner(folder.resolve("scans"))
        .plan(manifest(X86_64), application.classpath());
  }

  private ImagePlan packed(ImagePlan plan) throws IOException {
    return new PackedClassPath(plan, files, folder.resolve("jars")).plan();
  }

  private static List<ImageFile> all(ImagePlan plan) {
    return plan.layers().stream().flatMap(layer -> layer.files().stream()).toList();
  }

  private Path content(ImagePlan plan, String path) throws IOException {
    ImageFile file =
        all(plan).stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
    return files.file(file.content());
  }

  @Test
  void aFolderBecomesAJarWithAllItsFiles() throws IOException {
    ImagePlan plan = plan();
    List<String> before =
        all(plan).stream()
            .map(ImageFile::path)
            .filter(path -> path.startsWith(CLASSES + "/"))
            .map(path -> path.substring(CLASSES.length() + 1))
            .toList();
    assertThat(before).contains("settings.properties");

    ImagePlan packed = packed(plan);

    assertThat(all(packed)).noneMatch(file -> file.path().startsWith(CLASSES + "/"));
    Map<String, byte[]> jar = Jars.contents(content(packed, CLASSES + ".jar"));
    assertThat(jar.keySet()).containsExactlyElementsOf(before);
    assertThat(jar.get("settings.properties")).isEqualTo("a=b".getBytes());
  }

  @Test
  void theClassPathNamesTheJarInTheFoldersPlaceAndTheArchiveComesFirst() throws IOException {
    ImagePlan plan = plan();
    List<String> options = plan.javaOptions();
    String before = options.get(options.indexOf("-cp") + 1);
    assertThat(before.split(":")).contains(CLASSES);

    List<String> lines = Files.readAllLines(content(packed(plan), "/var/task/lading.options"));

    assertThat(lines.get(0)).isEqualTo("-XX:SharedArchiveFile=/var/task/lading.jsa");
    assertThat(lines.get(lines.indexOf("-cp") + 1).split(":"))
        .containsExactly(
            java.util.Arrays.stream(before.split(":"))
                .map(entry -> entry.equals(CLASSES) ? CLASSES + ".jar" : entry)
                .toArray(String[]::new));
  }

  @Test
  void jarsStayAsTheyAreInTheirLayers() throws IOException {
    ImagePlan plan = plan();
    ImagePlan packed = packed(plan);

    assertThat(packed.layers())
        .extracting(Layer::kind)
        .isEqualTo(plan.layers().stream().map(Layer::kind).toList());
    assertThat(packed.layers().get(0)).isEqualTo(plan.layers().get(0));
  }

  @Test
  void theSameClassesGiveTheSameJar() throws IOException {
    Path one = content(packed(plan()), CLASSES + ".jar");
    byte[] bytes = Files.readAllBytes(one);
    Files.delete(one);
    Path other = content(packed(plan()), CLASSES + ".jar");

    assertThat(other).isEqualTo(one).hasBinaryContent(bytes);

    Files.writeString(application.classes().resolve("settings.properties"), "a=c");
    assertThat(content(packed(plan()), CLASSES + ".jar")).isNotEqualTo(one);
  }

  @Test
  void whatIsPackedIsNoFolderAnyMore() throws IOException {
    ImagePlan packed = packed(plan());
    assertThat(all(packed))
        .filteredOn(file -> file.path().endsWith("/classes.jar"))
        .singleElement()
        .extracting(ImageFile::content)
        .isInstanceOf(FileContent.OnDisk.class);
  }
}
