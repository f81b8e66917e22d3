package dev.lading.operations.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.operations.OperationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jars of a class path are, and who needs whom. */
class FileClasspathTest {

  private static final String POM =
      """
      <project>
        <parent><groupId>org.lance</groupId><artifactId>parent</artifactId></parent>
        <artifactId>lance-core</artifactId>
        <properties><arrow.group>org.apache.arrow</arrow.group></properties>
        <dependencies>
          <dependency><groupId>${arrow.group}</groupId><artifactId>arrow-c-data</artifactId></dependency>
          <dependency><groupId>${project.groupId}</groupId><artifactId>own</artifactId></dependency>
          <dependency><groupId>${of.the.parent}</groupId><artifactId>x</artifactId></dependency>
          <dependency><groupId>a</groupId><artifactId>tested</artifactId><scope>test</scope></dependency>
          <dependency><groupId>a</groupId><artifactId>maybe</artifactId><optional>true</optional></dependency>
        </dependencies>
      </project>
      """;

  @TempDir Path folder;

  private Path classes;

  @BeforeEach
  void classes() throws IOException {
    classes = folder.resolve("classes");
    Files.createDirectories(classes.resolve("META-INF/lading/images"));
    Files.writeString(classes.resolve("META-INF/lading/images/shop.json"), "{}");
  }

  private Path jar(String name, Map<String, String> content) throws IOException {
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : content.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }

  private Path embedded(String name, String group, String artifact) throws IOException {
    String place = "META-INF/maven/" + group + "/" + artifact + "/";
    Map<String, String> content = new LinkedHashMap<>();
    content.put(
        place + "pom.properties",
        "groupId=" + group + "\nartifactId=" + artifact + "\nversion=7.0\n");
    content.put(place + "pom.xml", POM);
    return jar(name, content);
  }

  private ResolvedClasspath resolved(Path... jars) {
    List<String> entries =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(classes), List.of(jars).stream())
            .map(Path::toString)
            .toList();
    return FileClasspath.of(entries, Optional.empty()).resolved();
  }

  private static ArtifactKey key(String group, String artifact) {
    return ArtifactKey.jar(group, artifact);
  }

  @Test
  void aJarIsWhatItsOwnPomSays() throws IOException {
    ResolvedClasspath resolved =
        resolved(embedded("libs/lance-core-7.0.jar", "org.lance", "lance-core"));

    assertThat(resolved.classes()).isEqualTo(classes);
    assertThat(resolved.artifacts())
        .extracting(ResolvedArtifact::displayName)
        .containsExactly("org.lance:lance-core:7.0");
    assertThat(resolved.dependencies().get(key("org.lance", "lance-core")))
        .containsExactly(key("org.apache.arrow", "arrow-c-data"), key("org.lance", "own"));
    assertThat(resolved.direct()).containsExactly(key("org.lance", "lance-core"));
  }

  @Test
  void aJarIsWhatItsPlaceInARepositorySays() throws IOException {
    Path maven = jar("m2/org/lance/lance-core/7.0/lance-core-7.0-linux.jar", Map.of("a", "b"));
    Files.writeString(maven.resolveSibling("lance-core-7.0.pom"), POM);
    Path gradle =
        jar("files-2.1/org.other/lance-core/8.0/0a1b/lance-core-8.0.jar", Map.of("a", "b"));
    Path pom = folder.resolve("files-2.1/org.other/lance-core/8.0/9f9f/lance-core-8.0.pom");
    Files.createDirectories(pom.getParent());
    Files.writeString(pom, POM);

    ResolvedClasspath resolved = resolved(maven, gradle, jar("x/thing-1.2.jar", Map.of("a", "b")));

    assertThat(resolved.artifacts())
        .extracting(ResolvedArtifact::displayName)
        .containsExactly(
            "org.lance:lance-core:7.0:linux", "org.other:lance-core:8.0", "unknown:thing:1.2");
    assertThat(resolved.dependencies().get(key("org.other", "lance-core"))).hasSize(2);
  }

  @Test
  void aListSaysMoreThanTheJars() throws IOException {
    jar("libs/x.jar", Map.of("a", "b"));
    embedded("libs/lance-core-7.0.jar", "org.lance", "lance-core");
    Path list =
        Files.writeString(
            folder.resolve("classpath.txt"),
            """
            # written by the build
            classes = classes
            org.duckdb:duckdb_jdbc:1.4 = libs/x.jar
            libs/lance-core-7.0.jar
            application -> org.duckdb:duckdb_jdbc
            org.lance:lance-core -> org.duckdb:duckdb_jdbc
            """);

    FileClasspath classpath = FileClasspath.of(List.of(), Optional.of(list));
    ResolvedClasspath resolved = classpath.resolved();

    assertThat(classpath.files())
        .containsExactly(
            classes, folder.resolve("libs/x.jar"), folder.resolve("libs/lance-core-7.0.jar"));
    assertThat(resolved.artifacts())
        .extracting(ResolvedArtifact::displayName)
        .containsExactly("org.duckdb:duckdb_jdbc:1.4", "org.lance:lance-core:7.0");
    assertThat(resolved.direct()).containsExactly(key("org.duckdb", "duckdb_jdbc"));
    assertThat(resolved.dependencies().get(key("org.lance", "lance-core")))
        .containsExactly(key("org.duckdb", "duckdb_jdbc"));
  }

  @Test
  void mistakesAreNamed() throws IOException {
    Path list =
        Files.writeString(folder.resolve("list.txt"), "classes = classes\nduckdb = x.jar\n");
    assertThatThrownBy(() -> FileClasspath.of(List.of(), Optional.of(list)))
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("list.txt, line 2: 'duckdb' is not group:artifact:version");
    assertThatThrownBy(() -> FileClasspath.of(List.of(), Optional.empty()))
        .hasMessageContaining("the class path is empty");
    Path one = embedded("a/lance-core-7.0.jar", "org.lance", "lance-core");
    Path two = embedded("b/lance-core-7.0.jar", "org.lance", "lance-core");
    assertThatThrownBy(() -> resolved(one, two))
        .hasMessage("org.lance:lance-core is on the class path twice.");
  }

  @Test
  void aFolderOfJarsIsNamedWithAStar() throws IOException {
    embedded("libs/lance-core-7.0.jar", "org.lance", "lance-core");
    FileClasspath classpath =
        FileClasspath.of(List.of(classes.toString(), folder + "/libs/*"), Optional.empty());

    assertThat(classpath.files()).hasSize(2);
  }
}
