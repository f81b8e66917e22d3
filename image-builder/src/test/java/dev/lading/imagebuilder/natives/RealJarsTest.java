package dev.lading.imagebuilder.natives;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.testing.Jars;
import dev.lading.model.Architecture;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars from Maven Central: exactly the right natives stay, and the pruned jars still work. */
class RealJarsTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "duckdb_jdbc, libduckdb_java.so_linux_arm64, libduckdb_java.so_linux_amd64",
    "sqlite-jdbc, org/sqlite/native/Linux/aarch64/libsqlitejdbc.so,"
        + " org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
    "zstd-jni, linux/aarch64/libzstd-jni-1.5.7-28.so, linux/amd64/libzstd-jni-1.5.7-28.so",
    "snappy-java, org/xerial/snappy/native/Linux/aarch64/libsnappyjava.so,"
        + " org/xerial/snappy/native/Linux/x86_64/libsnappyjava.so",
    "jna, com/sun/jna/linux-aarch64/libjnidispatch.so,"
        + " com/sun/jna/linux-x86-64/libjnidispatch.so",
    "opencv, nu/pattern/opencv/linux/ARMv8/libopencv_java490.so,"
        + " nu/pattern/opencv/linux/x86_64/libopencv_java490.so",
    "driver-bundle, driver/linux-arm64/node, driver/linux/node",
  })
  void keepsTheOneNativeOfTheArchitecture(String jar, String arm64, String x64) throws IOException {
    NativeScan scan = new NativeScanner().scan(Jars.real(jar));

    assertThat(scan.kept(Architecture.ARM64)).extracting(NativeFile::path).containsExactly(arm64);
    assertThat(scan.kept(Architecture.X86_64)).extracting(NativeFile::path).containsExactly(x64);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"duckdb_jdbc", "sqlite-jdbc", "zstd-jni", "snappy-java", "jna", "leveldbjni-all"})
  void nothingThatItsNameCallsNativeIsOverlooked(String jar) throws IOException {
    Path file = Jars.real(jar);
    Set<String> found = new HashSet<>();
    new NativeScanner().scan(file).natives().forEach(each -> found.add(each.path()));

    assertThat(Jars.names(file))
        .filteredOn(name -> name.matches("(?i).*\\.(so|dll|dylib|jnilib|a)([._][^/]*)?"))
        .isNotEmpty()
        .allMatch(found::contains);
  }

  @Test
  void saysWhichPlatformsAJarHas() throws IOException {
    NativeScan scan = new NativeScanner().scan(Jars.real("leveldbjni-all"));

    assertThat(scan.kept(Architecture.ARM64)).isEmpty();
    assertThat(scan.platforms())
        .extracting(NativePlatform::toString)
        .contains("linux-x86_64", "linux-x86", "windows-x86_64")
        .doesNotContain("linux-arm64");
  }

  @Test
  void rememberedScansAreTheSame() throws IOException {
    ScannedFile first = scans(folder).scan(Jars.real("jna"), Architecture.ARM64);
    ScannedFile second = scans(folder).scan(Jars.real("jna"), Architecture.ARM64);

    assertThat(second).isEqualTo(first);
    assertThat(folder).isDirectoryContaining("glob:**.natives");
  }

  private static CachedScans scans(Path folder) {
    return new CachedScans(folder, new UnpackedNatives(folder));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"duckdb_jdbc", "sqlite-jdbc", "zstd-jni", "snappy-java", "jna", "leveldbjni-all"})
  void aScanForOneArchitectureKeepsWhatAWholeScanKeeps(String jar) throws IOException {
    NativeScan whole = new NativeScanner().scan(Jars.real(jar));
    for (Architecture architecture : Architecture.values()) {
      ScannedFile scanned = scans(folder).scan(Jars.real(jar), architecture);

      assertThat(scanned.scan().kept(architecture)).isEqualTo(whole.kept(architecture));
      assertThat(scanned.scan().foreign(architecture))
          .extracting(NativeFile::path)
          .isEqualTo(whole.foreign(architecture).stream().map(NativeFile::path).toList());
    }
  }

  @Test
  void onlyLargeNativesThatAnImageMayNeedAreUnpacked() throws IOException {
    Path jar = Jars.real("duckdb_jdbc");
    String sha256 = scans(folder).scan(jar, Architecture.ARM64).sha256();

    UnpackedNatives unpacked = new UnpackedNatives(folder);
    Optional<Path> native64 = unpacked.find(sha256, "libduckdb_java.so_linux_arm64");
    assertThat(native64).isPresent();
    assertThat(unpacked.file(jar, sha256, "libduckdb_java.so_linux_arm64"))
        .isEqualTo(native64.orElseThrow());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".native")))
          .containsExactly(native64.orElseThrow());
    }
  }

  @Test
  void aJarIsTheSameWhetherItsNativesWereUnpackedBeforeOrNot() throws IOException {
    Path jar = Jars.real("sqlite-jdbc");
    String sha256 = scans(folder).scan(jar, Architecture.ARM64).sha256();
    UnpackedNatives unpacked = new UnpackedNatives(folder);
    Set<String> large = Set.of("org/sqlite/native/Linux/aarch64/libsqlitejdbc.so");
    assertThat(unpacked.find(sha256, large.iterator().next())).isPresent();

    Path one = folder.resolve("one.jar");
    Path other = folder.resolve("other.jar");
    new JarPruner().prune(jar, Set.of(), large, name -> Optional.empty(), one);
    new JarPruner().prune(jar, Set.of(), large, name -> unpacked.find(sha256, name), other);

    assertThat(one).hasSameBinaryContentAs(other);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "duckdb_jdbc | java.sql.DriverManager.getConnection(\"jdbc:duckdb:\").createStatement()"
            + ".executeQuery(\"select 42\").next()",
        "sqlite-jdbc | java.sql.DriverManager.getConnection(\"jdbc:sqlite::memory:\")"
            + ".createStatement().executeQuery(\"select 42\").next()",
        "zstd-jni | com.github.luben.zstd.Zstd.decompress("
            + "com.github.luben.zstd.Zstd.compress(new byte[99]), 99).length == 99",
        "snappy-java | org.xerial.snappy.Snappy.uncompress("
            + "org.xerial.snappy.Snappy.compress(new byte[99])).length == 99",
        "jna | com.sun.jna.Native.POINTER_SIZE == 8",
        "opencv | opencv().equals(\"4.9.0\")",
        "driver-bundle | driver().strip().startsWith(\"Version 1.62\")",
      })
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|aarch64")
  void aPrunedJarWorksInAFreshJvm(String jar, String expression)
      throws IOException, InterruptedException {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    Path pruned = prune(Jars.real(jar), arm ? Architecture.ARM64 : Architecture.X86_64);
    Path probe = folder.resolve("Probe.java");
    Files.writeString(
        probe,
        "class Probe { public static void main(String[] a) throws Exception { System.out.println("
            + expression
            + "); } "
            + functions(jar)
            + "}");

    String classpath =
        Stream.of(pruned, Jars.real("slf4j-api"), Jars.real("driver"))
            .map(Path::toString)
            .collect(joining(File.pathSeparator));
    assertThat(java("-cp", classpath, probe.toString())).contains("true");
  }

  /** What takes more than an expression. */
  private static String functions(String jar) {
    return switch (jar) {
      case "opencv" ->
          """
          static String opencv() {
            nu.pattern.OpenCV.loadLocally();
            var matrix = org.opencv.core.Mat.eye(3, 3, org.opencv.core.CvType.CV_8UC1);
            return org.opencv.core.Core.countNonZero(matrix) == 3
                ? org.opencv.core.Core.VERSION : "";
          }
          """;
      case "driver-bundle" ->
          """
          static String driver() throws Exception {
            var driver = com.microsoft.playwright.impl.driver.Driver.ensureDriverInstalled(
                java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
            var builder = driver.createProcessBuilder();
            builder.command().add("--version");
            return new String(builder.start().getInputStream().readAllBytes());
          }
          """;
      default -> "";
    };
  }

  @Test
  void aJarOfAnotherArchitectureDoesNotWork() throws IOException, InterruptedException {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    Path pruned = prune(Jars.real("zstd-jni"), arm ? Architecture.X86_64 : Architecture.ARM64);
    Path probe = folder.resolve("Probe.java");
    Files.writeString(
        probe,
        "class Probe { public static void main(String[] a) {"
            + " com.github.luben.zstd.Zstd.compress(new byte[9]); } }");

    assertThat(java("-cp", pruned.toString(), probe.toString())).contains("UnsatisfiedLinkError");
  }

  private Path prune(Path jar, Architecture architecture) throws IOException {
    NativeScan scan = new NativeScanner().scan(jar);
    Set<String> foreign = new HashSet<>();
    scan.foreign(architecture).forEach(each -> foreign.add(each.path()));
    Path pruned = folder.resolve("pruned.jar");
    new JarPruner().prune(jar, foreign, pruned);
    assertThat(Jars.names(pruned)).doesNotContainAnyElementsOf(foreign);
    return pruned;
  }

  private String java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
