package dev.lading.imagebuilder.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.testing.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pruned jar keeps. */
class JarPrunerTest {

  @TempDir Path folder;

  @Test
  void keepsOrderContentAndMeaningOfTheRest() throws IOException {
    Path jar = Jars.real("sqlite-jdbc");
    Set<String> drop = Set.of("org/sqlite/native/Windows/x86_64/sqlitejdbc.dll");
    Path pruned = folder.resolve("pruned.jar");

    new JarPruner().prune(jar, drop, pruned);

    Map<String, byte[]> expected = Jars.contents(jar);
    drop.forEach(expected::remove);
    Map<String, byte[]> actual = Jars.contents(pruned);
    assertThat(new ArrayList<>(actual.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
    expected.forEach((name, content) -> assertThat(actual.get(name)).as(name).isEqualTo(content));
    try (JarFile whole = new JarFile(jar.toFile());
        JarFile part = new JarFile(pruned.toFile())) {
      assertThat(part.isMultiRelease()).isTrue();
      assertThat(part.getManifest()).isEqualTo(whole.getManifest());
    }
    try (JarInputStream stream = new JarInputStream(Files.newInputStream(pruned))) {
      assertThat(stream.getManifest()).isNotNull();
      int count = 0;
      while (stream.getNextJarEntry() != null) {
        count++;
      }
      assertThat(count).isGreaterThan(100);
    }
  }

  @Test
  void isTheSameWheneverAndWhereverItIsPruned() throws IOException {
    Path one = folder.resolve("one.jar");
    Path other = folder.resolve("elsewhere/other.jar");
    Files.createDirectories(other.getParent());

    new JarPruner().prune(Jars.real("jna"), Set.of(), one);
    new JarPruner().prune(Jars.real("jna"), Set.of(), other);

    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void keepsMoreFilesThanTheFormatOnceCouldCount() throws IOException {
    Jars.Writer writer = Jars.write();
    for (int file = 0; file < 66_000; file++) {
      writer.file("f" + file, "");
    }
    Path jar = writer.to(folder.resolve("many.jar"));
    Path pruned = folder.resolve("pruned.jar");

    new JarPruner().prune(jar, Set.of("f7"), pruned);

    List<String> names = Jars.names(pruned);
    assertThat(names).hasSize(65_999).doesNotContain("f7").contains("f65999");
  }

  @Test
  void acceptsBytesBeforeTheJar() throws IOException {
    Path jar = Jars.write().file("a.txt", "content of a").to(folder.resolve("a.jar"));
    byte[] script = "#!/bin/sh\nexec java -jar \"$0\"\n".getBytes();
    byte[] zip = Files.readAllBytes(jar);
    byte[] both = Arrays.copyOf(script, script.length + zip.length);
    System.arraycopy(zip, 0, both, script.length, zip.length);
    Path startable = Files.write(folder.resolve("startable.jar"), both);
    Path pruned = folder.resolve("pruned.jar");

    new JarPruner().prune(startable, Set.of(), pruned);

    assertThat(Jars.contents(pruned).get("a.txt")).asString().isEqualTo("content of a");
  }

  @Test
  void aJarThatIsCutOffIsRefusedAndLeavesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(Jars.real("jna"));
    Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));
    Path target = folder.resolve("target/pruned.jar");
    Files.createDirectories(target.getParent());

    assertThatThrownBy(() -> new JarPruner().prune(cut, Set.of(), target))
        .isInstanceOf(IOException.class);
    assertThat(target.getParent()).isEmptyDirectory();
  }
}
