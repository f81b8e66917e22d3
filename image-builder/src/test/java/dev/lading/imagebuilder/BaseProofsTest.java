package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.ImageProofException;
import dev.lading.imagebuilder.plan.ProofResult;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings;
import dev.lading.imagebuilder.publish.ImageSettings.Output;
import dev.lading.imagebuilder.testing.Binaries;
import dev.lading.imagebuilder.testing.Elf;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.imagebuilder.testing.TestBase;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every proof that needs the base's own files: how it holds, and how it fails. */
class BaseProofsTest {

  @TempDir Path folder;
  private TestApplication application;
  private final TestBase base = new TestBase(ARM64);

  @BeforeEach
  void compile() throws IOException {
    application = new TestApplication(folder);
  }

  private List<ProofResult> proofs(ImageSettings settings, String... natives) throws IOException {
    ImagePlan plan =
        new ImagePlanner(folder.resolve("scans"))
            .plan(manifest(ARM64, natives), application.classpath());
    BaseImage image = new BaseImage.Archive(base.write(folder.resolve("base.tar")));
    return Publishers.in(folder)
        .build(new ImageRequest(plan, image, archive(), Map.of(), false, settings))
        .proofs();
  }

  private List<ProofResult> proofs(String... natives) throws IOException {
    return proofs(ImageSettings.DEFAULT, natives);
  }

  private Path archive() {
    return folder.resolve("app.tar");
  }

  private void nativeJar(Elf library) throws IOException {
    application
        .add(
            "g:native",
            Jars.write()
                .file("n/Loader.class", Binaries.classFile(61))
                .file("n/libn.so", library.bytes())
                .to(folder.resolve("native.jar")))
        .direct("g:native");
  }

  private void refused(String proof, ImageSettings settings, String... parts) {
    assertThatThrownBy(() -> proofs(settings, "g:native"))
        .isInstanceOfSatisfying(
            ImageProofException.class,
            failure -> {
              assertThat(failure.failed()).extracting(ProofResult::proof).containsOnly(proof);
              assertThat(failure.getMessage()).contains(parts);
            });
    assertThat(archive()).doesNotExist();
  }

  @Test
  void allHoldsWhereEverythingIsThere() throws IOException {
    nativeJar(
        new Elf(AARCH64)
            .needed("libstdc++.so.6", "libc.so.6", "libjvm.so")
            .versions("libc.so.6", "GLIBC_2.17", "GLIBC_2.28")
            .versions("libstdc++.so.6", "GLIBCXX_3.4.21", "CXXABI_1.3.9"));

    assertThat(proofs("g:native"))
        .allMatch(ProofResult::passed)
        .extracting(result -> result.proof() + " of " + result.subject() + ": " + result.detail())
        .containsExactly(
            "architecture of base: linux/arm64",
            "architecture of jobs: runs on arm64",
            "libraries of g:native:1: n/libn.so: its 3 libraries are there; needs GLIBC_2.28, has"
                + " GLIBC_2.34; needs GLIBCXX_3.4.21, has GLIBCXX_3.4.29; needs CXXABI_1.3.9, has"
                + " CXXABI_1.3.13",
            "java of /var/lang/bin/java: Java 17.0.1",
            "class files of all: need Java 17, the base has 17.0.1",
            "readable of all files: 5 files, readable for all",
            "writes of /tmp: nothing is told to write elsewhere",
            "size of image: " + megabytes(proofs("g:native")));
  }

  private static String megabytes(List<ProofResult> proofs) {
    String detail = proofs.get(proofs.size() - 1).detail();
    assertThat(detail).matches("0\\.\\d MB unpacked with the base; Lambda takes 10737\\.4 MB");
    return detail;
  }

  @Test
  void aBaseOfAnotherArchitectureIsRefused() throws IOException {
    nativeJar(new Elf(AARCH64).needed("libc.so.6"));
    TestBase other = new TestBase(Architecture.X86_64);
    ImagePlan plan =
        new ImagePlanner(folder.resolve("scans"))
            .plan(manifest(ARM64, "g:native"), application.classpath());
    BaseImage image = new BaseImage.Archive(other.write(folder.resolve("base.tar")));

    assertThatThrownBy(
            () ->
                Publishers.in(folder)
                    .publish(new ImageRequest(plan, image, archive(), Map.of(), false)))
        .isInstanceOf(ImageProofException.class)
        .hasMessageContaining("is for linux/amd64, but the image is for linux/arm64")
        .hasMessageContaining("g:native:1: n/libn.so cannot be loaded");
    assertThat(archive()).doesNotExist();
  }

  @Test
  void aTooNewGlibcIsRefusedWithWhatTheBaseHas() throws IOException {
    base.glibc(26).file("etc/os-release", "PRETTY_NAME=\"Amazon Linux 2\"\n");
    nativeJar(
        new Elf(AARCH64)
            .needed("libc.so.6")
            .versions("libc.so.6", "GLIBC_2.17", "GLIBC_2.27", "GLIBC_2.28"));

    refused(
        "libraries",
        ImageSettings.DEFAULT,
        "g:native:1: n/libn.so cannot be loaded on",
        "(Amazon Linux 2)",
        "It needs GLIBC_2.28 of libc.so.6, and the base has GLIBC_2.26 at most",
        "java:17 and older stand on Amazon Linux 2 with glibc 2.26");
  }

  @Test
  void aWeakReferenceMayBeTooNew() throws IOException {
    nativeJar(
        new Elf(AARCH64).needed("libc.so.6").versions("libc.so.6", "GLIBC_2.17", "?GLIBC_2.99"));

    assertThat(proofs("g:native")).allMatch(ProofResult::passed);
  }

  @Test
  void aMissingLibraryIsRefusedUnlessAllowed() throws IOException {
    nativeJar(new Elf(AARCH64).needed("libc.so.6", "libgtk-x11-2.0.so.0"));

    refused(
        "libraries",
        ImageSettings.DEFAULT,
        "It needs libgtk-x11-2.0.so.0, which is neither in the base nor in the image",
        "-Dlading.allowedMissing=libgtk-x11-2.0.so.0");
    assertThat(
            proofs(
                new ImageSettings(
                    0, Set.of("libgtk-x11-2.0.so.0"), Output.DOCKER_ARCHIVE, Map.of()),
                "g:native"))
        .filteredOn(result -> result.proof().equals("libraries"))
        .singleElement()
        .extracting(ProofResult::detail)
        .asString()
        .endsWith("libgtk-x11-2.0.so.0 may be missing, as the build says");
  }

  @Test
  void aLibraryThatTheBaseHasForAnotherMachineIsMissing() throws IOException {
    base.file("usr/lib64/libz.so.1", new Elf(Binaries.X86_64).soname("libz.so.1").bytes());
    nativeJar(new Elf(AARCH64).needed("libz.so.1"));

    refused("libraries", ImageSettings.DEFAULT, "It needs libz.so.1");
  }

  @Test
  void aFileThatHasALibrarysNameAndIsNoneIsMissing() throws IOException {
    base.file("usr/lib64/libz.so.1", "INPUT(libz.so.1.2.11)");
    nativeJar(new Elf(AARCH64).needed("libz.so.1"));

    refused("libraries", ImageSettings.DEFAULT, "It needs libz.so.1");
  }

  @Test
  void aSiblingForAnotherMachineIsNone() throws IOException {
    application
        .add(
            "g:native",
            Jars.write()
                .file("n/Loader.class", Binaries.classFile(61))
                .file("n/libn.so", new Elf(AARCH64).needed("libother.so.3").bytes())
                .file("n/libother.so.3", new Elf(Binaries.X86_64).soname("libother.so.3").bytes())
                .to(folder.resolve("native.jar")))
        .direct("g:native");

    refused("libraries", ImageSettings.DEFAULT, "It needs libother.so.3");
  }

  @Test
  void aLoaderThatIsNoProgramOfTheMachineIsMissing() throws IOException {
    nativeJar(new Elf(AARCH64).interpreter("/lib/loader.so.1").needed("libc.so.6"));

    base.file("lib/loader.so.1", "#!/bin/sh");
    refused("libraries", ImageSettings.DEFAULT, "the loader /lib/loader.so.1");
    base.file("lib/loader.so.1", new Elf(Binaries.X86_64).bytes());
    refused("libraries", ImageSettings.DEFAULT, "the loader /lib/loader.so.1");
    base.file("lib/loader.so.1", new Elf(AARCH64).bytes());
    assertThat(proofs("g:native")).allMatch(ProofResult::passed);
  }

  @Test
  void aLaterLayerOfTheBaseMayTakeALibraryAway() throws IOException {
    base.layer(Map.of("usr/lib64/.wh.libgcc_s.so.1", new byte[0]));
    nativeJar(new Elf(AARCH64).needed("libgcc_s.so.1"));

    refused("libraries", ImageSettings.DEFAULT, "It needs libgcc_s.so.1");
  }

  @Test
  void aSiblingInTheImageCounts() throws IOException {
    nativeJar(new Elf(AARCH64).needed("libother.so.3").versions("libother.so.3", "OTHER_2"));
    Path jar =
        Jars.write()
            .file("o/Loader.class", Binaries.classFile(61))
            .file("o/libo.so", new Elf(AARCH64).soname("libother.so.3").defines("OTHER_1").bytes())
            .to(folder.resolve("other.jar"));
    application.add("g:other", jar).direct("g:other");
    assertThatThrownBy(() -> proofs("g:native", "g:other"))
        .hasMessageContaining("It needs OTHER_2 of libother.so.3, and the base has OTHER_1");

    Jars.write()
        .file("o/Loader.class", Binaries.classFile(61))
        .file("o/libo.so", new Elf(AARCH64).soname("libother.so.3").defines("OTHER_2").bytes())
        .to(jar);
    assertThat(proofs("g:native", "g:other")).allMatch(ProofResult::passed);
  }

  @Test
  void aProgramWhoseLoaderIsMissingIsRefused() throws IOException {
    nativeJar(new Elf(AARCH64).interpreter("/lib/ld-linux-aarch64.so.1").needed("libc.so.6"));

    refused("libraries", ImageSettings.DEFAULT, "the loader /lib/ld-linux-aarch64.so.1");
  }

  @Test
  void aTooNewClassIsRefusedWithItsJar() throws IOException {
    nativeJar(new Elf(AARCH64).needed("libc.so.6"));
    Path jar =
        Jars.write()
            .file("p/New.class", Binaries.classFile(65))
            .file("META-INF/versions/25/p/New.class", Binaries.classFile(69))
            .file("module-info.class", Binaries.classFile(69))
            .to(folder.resolve("new.jar"));
    application.add("g:new", jar).direct("g:new");

    refused(
        "class files",
        ImageSettings.DEFAULT,
        "has Java 17.0.1, which does not read p/New.class of g:new:1, made for Java 21",
        "Take a base with Java 21");
    base.java(21);
    assertThat(proofs("g:native")).allMatch(ProofResult::passed);
  }

  @Test
  void aBaseWithoutAJavaIsRefused() throws IOException {
    base.without("var/lang/bin/java");
    nativeJar(new Elf(AARCH64).needed("libc.so.6"));

    refused("java", ImageSettings.DEFAULT, "there is no Java in", "JAVA_HOME or PATH");
  }

  @Test
  void aBaseThatDoesNotTellItsJavaIsRefused() throws IOException {
    base.without("var/lang/release");
    nativeJar(new Elf(AARCH64).needed("libc.so.6"));

    refused("class files", ImageSettings.DEFAULT, "it cannot be told which Java");
    base.variable("JAVA_VERSION", "jdk-21.0.2+13");
    assertThat(proofs("g:native")).allMatch(ProofResult::passed);
  }

  @Test
  void aJavaThatOnlyItsOwnerMayRunIsRefused() throws IOException {
    base.mode("var/lang/bin/java", 0700);
    nativeJar(new Elf(AARCH64).needed("libc.so.6"));

    refused("java", ImageSettings.DEFAULT, "closed to others than its owner at /var/lang/bin/java");
  }

  @Test
  void whatIsOverBudgetIsRefusedWithItsLargestFiles() throws IOException {
    nativeJar(new Elf(AARCH64).needed("libc.so.6"));
    Files.write(application.classes().resolve("large.bin"), new byte[300_000]);

    refused(
        "budget",
        new ImageSettings(200_000, Set.of(), Output.DOCKER_ARCHIVE, Map.of()),
        "image app is too large",
        "the build allows 0.2 MB",
        "the largest files are /var/task/classes/large.bin (0.3 MB)",
        "-Dlading.budget");
  }

  @Test
  void aVariableOfTheBaseThatLetsProgramsWriteElsewhereIsRefused() throws IOException {
    base.variable("XDG_CACHE_HOME", "/var/cache");
    nativeJar(new Elf(AARCH64).needed("libc.so.6"));

    refused("writes", ImageSettings.DEFAULT, "the variable XDG_CACHE_HOME=/var/cache");
  }
}
