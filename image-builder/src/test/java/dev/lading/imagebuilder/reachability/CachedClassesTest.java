package dev.lading.imagebuilder.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar's classes are read once, and a cache that is damaged is not believed. */
class CachedClassesTest {

  @TempDir Path folder;
  private Path jar;
  private String sha256;

  @BeforeEach
  void write() throws IOException {
    Path classes =
        Sources.compile(
            folder.resolve("classes"),
            List.of(),
            "a/Caller.java",
            "package a; public class Caller { Object o = java.util.ServiceLoader.load(One.class);"
                + " String name = \"b.Named\"; } interface One {}");
    jar =
        Jars.write()
            .files(classes)
            .file("META-INF/versions/9/a/Caller.class", "not a class file")
            .file("META-INF/services/a.One", "# none yet\n a.First # best\na.Second\n")
            .file("META-INF/services/a.None", "\n")
            .to(folder.resolve("a.jar"));
    sha256 = Sha256.of(jar);
  }

  private ClassTable read(Path file) throws IOException {
    return new CachedClasses(folder.resolve("cache")).of(file, sha256);
  }

  private Path memory() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.reduce((one, other) -> folder).orElseThrow();
    }
  }

  private static List<String> names(ClassTable table, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(table::name).toList();
  }

  private static void assertRead(ClassTable table) {
    assertThat(table.classes()).isEqualTo(2);
    int caller = table.name(0).equals("a/Caller") ? 0 : 1;
    assertThat(names(table, table.certain(caller)))
        .contains("a/Caller", "a/One", "java/util/ServiceLoader", "java/lang/Object")
        .doesNotContain("b/Named");
    assertThat(names(table, table.possible(caller))).contains("b/Named");
    assertThat(table.loadsServices(caller)).isTrue();
    assertThat(table.loadsServices(1 - caller)).isFalse();
    assertThat(table.services()).hasSize(1).containsEntry("a/One", List.of("a/First", "a/Second"));
  }

  @Test
  void whatIsRememberedIsWhatWasRead() throws IOException {
    assertRead(read(jar));
    // The jar is not looked at again.
    assertRead(read(folder.resolve("gone.jar")));
  }

  @Test
  void aDamagedMemoryIsReadAnew() throws IOException {
    read(jar);
    byte[] good = Files.readAllBytes(memory());
    for (int at = 0; at < good.length; at += 7) {
      byte[] damaged = good.clone();
      damaged[at] ^= 0x41;
      Files.write(memory(), damaged);
      assertRead(read(jar));
      Files.write(memory(), Arrays.copyOf(good, at));
      assertRead(read(jar));
    }
    assertThat(Files.readAllBytes(memory())).isEqualTo(good);
  }

  @Test
  void aFolderIsReadAtEachBuild() throws IOException {
    assertThat(read(folder.resolve("classes")).classes()).isEqualTo(2);
    assertThat(folder.resolve("cache")).doesNotExist();
  }
}
