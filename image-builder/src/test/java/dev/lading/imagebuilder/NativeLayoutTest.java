package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.LaidOutNative;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.report.CompletedManifest;
import dev.lading.imagebuilder.report.PlanSummary;
import dev.lading.imagebuilder.testing.Binaries;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which natives are laid out, which stay in their jars, and what is said about it. */
class NativeLayoutTest {

  private static final int AARCH64 = 183;
  private static final String DUCKDB = "org.duckdb:duckdb_jdbc";
  private static final String NATIVE = "libduckdb_java.so_linux_arm64";

  @TempDir Path folder;
  private TestApplication application;

  @BeforeEach
  void create() throws IOException {
    application = new TestApplication(folder.resolve("application"));
  }

  @Test
  void aKnownLibrarysNativeIsLaidOutOnTheLibraryPathAndCountsAsKept() throws IOException {
    ImagePlan plan = plan(duckdb("org/duckdb/DuckDBNative.class", NATIVE));

    PlannedArtifact jar = plan.artifacts().get(1);
    assertThat(jar.layout().laidOut())
        .extracting(LaidOutNative::path)
        .containsExactly("/var/task/native/libduckdb_java.so");
    assertThat(jar.kept()).hasSize(1);
    assertThat(jar.prunedBytes()).isZero();
    assertThat(plan.warnings()).isEmpty();
    assertThat(paths(plan.layers().get(0)))
        .containsExactly("/var/task/lib/duckdb_jdbc-1.jar", "/var/task/native/libduckdb_java.so");
    assertThat(options(plan))
        .contains("\n-Djava.library.path=/var/task/native:/var/task/lib:/opt/lib:");
    assertThat(PlanSummary.lines(List.of(plan)))
        .anyMatch(line -> line.contains(DUCKDB) && line.contains(NATIVE + ", unpacked"));
    assertThat(CompletedManifest.write(plan)).contains("/var/task/native/libduckdb_java.so");
  }

  @Test
  void theFileThatIsLaidOutHasTheNativesBytesAndTheJarNoMore() throws IOException {
    Path jar = duckdb("org/duckdb/DuckDBNative.class", NATIVE);
    List<ImageFile> files = plan(jar).layers().get(0).files();
    FileStore store = new FileStore(folder.resolve("store"));

    assertThat(Files.readAllBytes(store.file(files.get(1).content())))
        .isEqualTo(Jars.contents(jar).get(NATIVE));
    assertThat(Jars.names(store.file(files.get(0).content())))
        .containsExactly("org/duckdb/DuckDBNative.class");
  }

  @Test
  void anotherPathThanTheCataloguesLeavesTheNativeInItsJarWithAWarning() throws IOException {
    assertStaysInJar(
        duckdb("org/duckdb/DuckDBNative.class", "linux/arm64/libduckdb.so"),
        "linux/arm64/libduckdb.so",
        "has 'linux/arm64/libduckdb.so', which is not as expected");
  }

  @Test
  void aMissingLoaderClassLeavesTheNativeInItsJarWithAWarning() throws IOException {
    assertStaysInJar(
        duckdb("org/duckdb/Loader.class", NATIVE), NATIVE, "has no class org.duckdb.DuckDBNative");
  }

  @Test
  void theNativeOfAnUnknownLibraryStaysInItsJarWithoutCompression() throws IOException {
    application.addNative("g:unknown", AARCH64).direct("g:unknown");

    ImagePlan plan =
        new ImagePlanner(scans()).plan(manifest(ARM64, "g:unknown"), application.classpath());

    assertThat(plan.warnings()).isEmpty();
    assertUncompressed(plan, "n/" + AARCH64 + "/lib.so");
    assertThat(options(plan)).doesNotContain("java.library.path");
  }

  @Test
  void aSignedJarOfAKnownLibraryIsLeftAsItIs() throws IOException {
    Path jar =
        Jars.write()
            .file("META-INF/A.SF", "Signature-Version: 1.0\n")
            .file("org/duckdb/DuckDBNative.class", Binaries.classFile(61))
            .file(NATIVE, Binaries.glibc(AARCH64))
            .to(folder.resolve("signed.jar"));

    assertThat(plan(jar).layers().get(0).files())
        .containsExactly(
            new ImageFile("/var/task/lib/duckdb_jdbc-1.jar", new FileContent.OnDisk(jar)));
  }

  @Test
  void aSecondNativeOfOneNameStaysInItsJar() throws IOException {
    application.add(DUCKDB + ":linux_arm64", duckdb("org/duckdb/DuckDBNative.class", NATIVE));
    application.direct(DUCKDB + ":linux_arm64");
    ImagePlan plan = plan(duckdb("org/duckdb/DuckDBNative.class", NATIVE));

    assertThat(plan.artifacts()).flatMap(each -> each.layout().laidOut()).hasSize(1);
    assertThat(plan.warnings()).singleElement().asString().contains("a second libduckdb_java.so");
  }

  @Test
  void aClassThatStandsInComesFirstOnTheClassPath() throws IOException {
    Path jar =
        Jars.write()
            .file("org/lance/JniLoader.class", Binaries.classFile(52))
            .file("nativelib/linux-aarch64/liblance_jni.so", Binaries.glibc(AARCH64))
            .to(folder.resolve("lance.jar"));
    application.add("org.lance:lance-core", jar).direct("org.lance:lance-core");

    ImagePlan plan =
        new ImagePlanner(scans())
            .plan(manifest(ARM64, "org.lance:lance-core"), application.classpath());

    ImageFile standIn = plan.layers().get(0).files().get(2);
    assertThat(standIn.path())
        .isEqualTo("/var/task/stand-ins/io/questdb/jar/jni/JarJniLoader.class");
    Path file = new FileStore(folder.resolve("store")).file(standIn.content());
    assertThat(Files.readAllBytes(file)).startsWith(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 55);
    assertThat(options(plan)).contains("\n-cp\n/var/task/stand-ins:/var/task/classes:");
  }

  private void assertStaysInJar(Path jar, String name, String reason) throws IOException {
    ImagePlan plan = plan(jar);

    assertThat(plan.warnings())
        .singleElement()
        .asString()
        .startsWith(DUCKDB + ":1 " + reason + "; its natives stay in its jar");
    assertUncompressed(plan, name);
  }

  private void assertUncompressed(ImagePlan plan, String name) throws IOException {
    Layer layer = plan.layers().get(0);
    assertThat(layer.files()).hasSize(1);
    FileContent content = layer.files().get(0).content();
    Path written = new FileStore(folder.resolve("one")).file(content);
    try (ZipFile zip = new ZipFile(written.toFile())) {
      assertThat(zip.getEntry(name).getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(zip.getInputStream(zip.getEntry(name)).readAllBytes())
          .isEqualTo(Binaries.glibc(AARCH64));
    }
    assertThat(new FileStore(folder.resolve("other")).file(content))
        .hasSameBinaryContentAs(written);
  }

  private Path duckdb(String className, String nativePath) throws IOException {
    return Jars.write()
        .file(className, Binaries.classFile(61))
        .file(nativePath, Binaries.glibc(AARCH64))
        .to(folder.resolve("duckdb.jar"));
  }

  private ImagePlan plan(Path jar) {
    application.add(DUCKDB, jar).direct(DUCKDB);
    return new ImagePlanner(scans()).plan(manifest(ARM64, DUCKDB), application.classpath());
  }

  private Path scans() {
    return folder.resolve("scans");
  }

  private static List<String> paths(Layer layer) {
    return layer.files().stream().map(ImageFile::path).toList();
  }

  private static String options(ImagePlan plan) {
    List<ImageFile> files = plan.layers().get(plan.layers().size() - 1).files();
    return ((FileContent.Generated) files.get(files.size() - 1).content()).text();
  }
}
