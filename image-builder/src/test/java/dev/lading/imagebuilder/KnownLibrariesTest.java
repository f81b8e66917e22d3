package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.natives.NativeScanner;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.LaidOutNative;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every entry of the catalogue, on its library's real jar: a fresh JVM with the planned options,
 * class path and files loads the native that is laid out, and copies none.
 */
class KnownLibrariesTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "org.duckdb:duckdb_jdbc | libduckdb_java.so"
            + " | java.sql.DriverManager.getConnection(\"jdbc:duckdb:\").createStatement()"
            + ".executeQuery(\"select 42\").next()",
        "org.xerial:sqlite-jdbc | libsqlitejdbc.so"
            + " | java.sql.DriverManager.getConnection(\"jdbc:sqlite::memory:\")"
            + ".createStatement().executeQuery(\"select 42\").next()",
        "com.github.luben:zstd-jni | libzstd-jni-1.5.7-28.so"
            + " | com.github.luben.zstd.Zstd.decompress("
            + "com.github.luben.zstd.Zstd.compress(new byte[99]), 99).length == 99",
        "org.xerial.snappy:snappy-java | libsnappyjava.so"
            + " | org.xerial.snappy.Snappy.uncompress("
            + "org.xerial.snappy.Snappy.compress(new byte[99])).length == 99",
        "net.java.dev.jna:jna | libjnidispatch.so"
            + " | com.sun.jna.NativeLibrary.getInstance(\"c\").getFunction(\"getpid\")"
            + ".invokeInt(new Object[0]) == ProcessHandle.current().pid()",
        "at.yawk.lz4:lz4-java | liblz4-java.so"
            + " | net.jpountz.lz4.LZ4Factory.nativeInstance().fastCompressor()"
            + ".compress(new byte[99]).length < 99",
        "software.amazon.awssdk.crt:aws-crt | libaws-crt-jni.so"
            + " | software.amazon.awssdk.crt.CRT.awsErrorName(0).equals(\"AWS_ERROR_SUCCESS\")",
        "org.conscrypt:conscrypt-openjdk-uber | libconscrypt_openjdk_jni-linux-x86_64.so"
            + " | java.security.MessageDigest.getInstance(\"SHA-256\","
            + " org.conscrypt.Conscrypt.newProvider()).digest().length == 32",
        "com.microsoft.onnxruntime:onnxruntime | libonnxruntime.so libonnxruntime4j_jni.so"
            + " | ai.onnxruntime.OrtEnvironment.getEnvironment().getVersion().startsWith(\"1.\")",
        "org.rocksdb:rocksdbjni | librocksdbjni-linux64.so"
            + " | !new org.rocksdb.Options().createIfMissing()",
        "org.lance:lance-core | liblance_jni.so"
            + " | org.lance.Session.builder().build().sizeBytes() >= 0",
      })
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|aarch64")
  void loadsTheNativeThatIsLaidOut(String coordinates, String natives, String statement)
      throws IOException, InterruptedException {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    ImagePlan plan = plan(coordinates, arm ? Architecture.ARM64 : Architecture.X86_64);
    LaidOutImage image = new LaidOutImage(plan, folder);

    String output = image.run(statement);

    List<String> expected = new ArrayList<>(List.of("answer true"));
    for (String name : natives.split(" ", -1)) {
      String here =
          arm ? name.replace("x86_64", "aarch_64").replace("linux64", "linux-aarch64") : name;
      expected.add("loaded " + image.task().resolve("native").resolve(here));
    }
    assertThat(output.lines())
        .filteredOn(line -> line.matches("(answer|loaded|temporary) .*"))
        .as(output)
        .containsExactlyInAnyOrderElementsOf(expected);
    String jar = coordinates.substring(coordinates.indexOf(':') + 1) + "-1.jar";
    assertThat(new NativeScanner().scan(image.task().resolve("lib").resolve(jar)).natives())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "org.duckdb:duckdb_jdbc, libduckdb_java.so",
    "org.xerial:sqlite-jdbc, libsqlitejdbc.so",
    "com.github.luben:zstd-jni, libzstd-jni-1.5.7-28.so",
    "org.xerial.snappy:snappy-java, libsnappyjava.so",
    "net.java.dev.jna:jna, libjnidispatch.so",
    "at.yawk.lz4:lz4-java, liblz4-java.so",
    "software.amazon.awssdk.crt:aws-crt, libaws-crt-jni.so",
    "org.conscrypt:conscrypt-openjdk-uber, libconscrypt_openjdk_jni-linux-aarch_64.so",
    "com.microsoft.onnxruntime:onnxruntime, libonnxruntime.so libonnxruntime4j_jni.so",
    "org.rocksdb:rocksdbjni, librocksdbjni-linux-aarch64.so",
    "org.lance:lance-core, liblance_jni.so",
  })
  void laysOutTheArm64NativeUnderTheSameName(String coordinates, String natives)
      throws IOException {
    ImagePlan plan = plan(coordinates, Architecture.ARM64);

    List<LaidOutNative> laidOut =
        plan.artifacts().stream().flatMap(jar -> jar.layout().laidOut().stream()).toList();
    assertThat(laidOut).allMatch(each -> each.file().runsOn(Architecture.ARM64));
    assertThat(laidOut)
        .extracting(LaidOutNative::path)
        .containsExactlyInAnyOrder(
            Arrays.stream(natives.split(" ", -1))
                .map(name -> "/var/task/native/" + name)
                .toArray(String[]::new));
  }

  private ImagePlan plan(String coordinates, Architecture architecture) throws IOException {
    TestApplication application = new TestApplication(folder.resolve("application"));
    String artifactId = coordinates.substring(coordinates.indexOf(':') + 1);
    application.add(coordinates, Jars.real(artifactId)).direct(coordinates);
    for (String needed :
        List.of(
            "org.slf4j:slf4j-api", "org.questdb:jar-jni", "org.apache.arrow:arrow-memory-core")) {
      application.add(needed, Jars.real(needed.substring(needed.indexOf(':') + 1))).direct(needed);
    }
    Path scans = Path.of("target", "scans");
    return new ImagePlanner(scans)
        .plan(manifest(architecture, coordinates), application.classpath());
  }
}
