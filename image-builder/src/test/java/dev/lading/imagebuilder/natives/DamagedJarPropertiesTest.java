package dev.lading.imagebuilder.natives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.testing.Binaries;
import dev.lading.imagebuilder.testing.Jars;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Jars in which bytes lie about sizes, places and checksums: each is pruned into a jar that Java
 * reads, or refused, and nothing is written anywhere else.
 */
class DamagedJarPropertiesTest {

  private static Path folder;
  private static byte[] sound;

  @BeforeContainer
  static void writeJar() throws IOException {
    folder = Files.createTempDirectory("damaged");
    Path jar =
        Jars.write()
            .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n")
            .file("a/A.class", Binaries.classFile(61))
            .file("linux/liba.so", Binaries.glibc(Binaries.X86_64))
            .file("linux/arm/liba.so", Binaries.glibc(Binaries.AARCH64))
            .file("text.txt", "a text\n".repeat(500))
            .to(folder.resolve("sound.jar"));
    sound = Files.readAllBytes(jar);
    Files.delete(jar);
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    Files.delete(folder);
  }

  /** A place, counted from the end, where the directory with sizes and places is, and its byte. */
  record Lie(int fromEnd, byte value) {}

  @Provide
  Arbitrary<List<Lie>> lies() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 600),
            Arbitraries.oneOf(Arbitraries.bytes(), Arbitraries.of((byte) 0, (byte) -1)))
        .as(Lie::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 1500)
  void isPrunedOrRefused(@ForAll("lies") List<Lie> lies) throws IOException {
    byte[] bytes = sound.clone();
    for (Lie lie : lies) {
      bytes[Math.max(0, bytes.length - lie.fromEnd())] = lie.value();
    }

    assertPrunedOrRefused(bytes);
  }

  @Property(tries = 300)
  void isRefusedWhereItEndsEarly(@ForAll("lengths") int thousandth) throws IOException {
    byte[] bytes = new byte[sound.length * thousandth / 1000];
    System.arraycopy(sound, 0, bytes, 0, bytes.length);

    assertPrunedOrRefused(bytes);
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 999);
  }

  /** A jar's names are names in the pruned jar, and never paths that are written to. */
  @Example
  void namesThatLeaveTheFolderWriteNothing() throws IOException {
    Path jar =
        Jars.write()
            .file("../../evil.so", Binaries.glibc(Binaries.X86_64))
            .file("/tmp/absolute.so", Binaries.glibc(Binaries.X86_64))
            .file("a/../../b.so", Binaries.glibc(Binaries.AARCH64))
            .to(folder.resolve("names.jar"));
    byte[] bytes = Files.readAllBytes(jar);
    Files.delete(jar);

    assertPrunedOrRefused(bytes);
  }

  private static void assertPrunedOrRefused(byte[] bytes) throws IOException {
    Path jar = Files.write(folder.resolve("damaged.jar"), bytes);
    Path pruned = folder.resolve("pruned.jar");
    try {
      new NativeScanner().scan(jar);
      new JarPruner()
          .prune(
              jar,
              Set.of("linux/arm/liba.so"),
              Set.of("linux/liba.so"),
              name -> Optional.empty(),
              pruned);
      assertReadable(pruned, bytes.length);
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    } finally {
      Files.deleteIfExists(pruned);
      Files.delete(jar);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  /**
   * Java opens it and reads every file or says what is wrong; its size is not out of all bounds.
   */
  private static void assertReadable(Path pruned, int size) throws IOException {
    assertThat(Files.size(pruned)).isLessThan(size + 100_000L);
    try (ZipFile zip = new ZipFile(pruned.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        assertThat(entry.getName()).isNotEqualTo("linux/arm/liba.so");
        try (InputStream content = zip.getInputStream(entry)) {
          content.skip(Long.MAX_VALUE);
        }
      }
    }
  }
}
