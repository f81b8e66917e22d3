package dev.lading.imagebuilder.imports;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.ImageProofException;
import dev.lading.imagebuilder.plan.ImportedFiles;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.plan.PlanSettings;
import dev.lading.imagebuilder.testing.Binaries;
import dev.lading.imagebuilder.testing.Elf;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and archives that are laid into images. */
class FileImporterTest {

  /** "chromium, unpacked" and a line feed, in brotli. */
  private static final byte[] FILE = decoded("CwmAY2hyb21pdW0sIHVucGFja2VkCgM=");

  /** A tar file with {@code lib/libnss.so}, which is the text "a library", in brotli. */
  private static final byte[] TAR =
      decoded(
          "G/8noEbdthQfkm74a8vaBNFwfHocWRBKWyaFbSm0xLUtSCQ83h2s6vQ8vmG5fPaqCJBGBJhbMYK+3j0cFpD/"
              + "87AxA2z9Wk+9mSUfhd2dS0CxUd1BxPwdGtgNABg=");

  @TempDir Path folder;

  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text);
  }

  private ImportedFiles read(FileImport wanted) {
    return new FileImporter(folder.resolve("unpacked")).read(wanted);
  }

  private static FileImport all(Path file, String path) {
    return new FileImport(file.toString(), file, path, "", List.of(), List.of(), "", "0:0");
  }

  private static String text(ImageFile file) throws IOException {
    return Files.readString(((FileContent.OnDisk) file.content()).file());
  }

  private Path archive(Map<String, byte[]> files) throws IOException {
    Path archive = folder.resolve("pack-1.0.0.tgz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(archive));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        entry.setMode(file.getKey().endsWith("run") ? 0755 : 0644);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return archive;
  }

  @Test
  void whatAnArchiveHoldsInBrotliIsUnpackedInItsPlace() throws IOException {
    Path archive =
        archive(
            Map.of(
                "package/bin/chromium.br", FILE,
                "package/bin/al2023.tar.br", TAR,
                "package/readme.md", "read".getBytes(StandardCharsets.UTF_8)));

    ImportedFiles files =
        read(
            new FileImport(
                "npm:pack@1.0.0",
                archive,
                "/opt/chromium",
                "package/bin",
                List.of(),
                List.of(),
                "",
                "0:0"));

    assertThat(files.files())
        .extracting(ImageFile::path)
        .containsExactly("/opt/chromium/chromium", "/opt/chromium/lib/libnss.so");
    assertThat(text(files.files().get(0))).isEqualTo("chromium, unpacked\n");
    assertThat(text(files.files().get(1))).isEqualTo("a library");
  }

  @Test
  void programsAreExecutableAndOtherFilesAreNot() throws IOException {
    Path archive =
        archive(
            Map.of(
                "run", new byte[] {1},
                "script", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8),
                "program", new Elf(Binaries.AARCH64).interpreter("/lib/ld.so").bytes(),
                "lib.so", Binaries.glibc(Binaries.AARCH64)));

    assertThat(read(all(archive, "/opt")).files())
        .extracting(file -> file.path() + " " + Integer.toOctalString(file.mode()))
        .containsExactly("/opt/lib.so 644", "/opt/program 755", "/opt/run 755", "/opt/script 755");
  }

  @Test
  void patternsChooseAndModeAndOwnerAreTheUsers() throws IOException {
    Path from = folder.resolve("from");
    Files.createDirectories(from.resolve("deep"));
    for (String name : List.of("a.bin", "b.txt", "deep/c.bin", "deep/d.bin")) {
      Files.writeString(from.resolve(name), name);
    }

    ImportedFiles files =
        read(
            new FileImport(
                "from",
                from,
                "/opt/data/",
                "",
                List.of("*.bin", "deep/**"),
                List.of("deep/d*"),
                "750",
                "993:990"));

    assertThat(files.files())
        .extracting(file -> file.path() + " " + file.owner() + " " + file.mode())
        .containsExactly("/opt/data/a.bin 993:990 " + 0750, "/opt/data/deep/c.bin 993:990 " + 0750);
  }

  @Test
  void aJarOrZipIsUnpackedAndASingleFileIsTakenAsItIs() throws IOException {
    Path jar = Jars.write().file("x/model.onnx", "model").to(folder.resolve("model.jar"));
    Path single = Files.writeString(folder.resolve("fonts.conf"), "fonts");

    assertThat(read(all(jar, "/opt/models")).files())
        .extracting(ImageFile::path)
        .containsExactly("/opt/models/x/model.onnx");
    assertThat(read(all(single, "/etc/fonts")).files())
        .extracting(ImageFile::path)
        .containsExactly("/etc/fonts/fonts.conf");
  }

  @Test
  void filesHaveALayerOfTheirOwnAndTheirMachineCodeIsProven() throws IOException {
    Path archive = archive(Map.of("lib.so", Binaries.glibc(Binaries.AARCH64)));
    PlanSettings settings =
        new PlanSettings(
            Set.of(),
            false,
            List.of(),
            false,
            List.of(),
            Map.of(),
            Map.of("app", List.of(read(all(archive, "/opt")))));
    TestApplication application = new TestApplication(folder.resolve("application"));
    ImagePlanner planner = new ImagePlanner(folder.resolve("scans"));

    ImagePlan plan = planner.plan(manifest(Architecture.ARM64), application.classpath(), settings);

    assertThat(plan.layers().get(0).kind()).isEqualTo(Layer.Kind.FILES);
    assertThat(plan.requirements().natives())
        .singleElement()
        .satisfies(each -> assertThat(each.file().path()).isEqualTo("/opt/lib.so"));
    assertThatThrownBy(
            () -> planner.plan(manifest(Architecture.X86_64), application.classpath(), settings))
        .isInstanceOf(ImageProofException.class)
        .hasMessageContaining("/opt/lib.so of " + archive)
        .hasMessageContaining("is for linux-arm64, but the image is for linux-x86_64");
  }

  @Test
  void whatIsWrongIsSaid() throws IOException {
    Path archive = archive(Map.of("a/b.txt", new byte[] {1}));

    assertThatThrownBy(() -> read(all(folder.resolve("none.zip"), "/opt")))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("there is no");
    assertThatThrownBy(
            () ->
                read(
                    new FileImport("p", archive, "/opt", "other", List.of(), List.of(), "", "0:0")))
        .hasMessageContaining("has no folder 'other'; it has a.");
    assertThatThrownBy(
            () ->
                read(
                    new FileImport(
                        "p", archive, "/opt", "", List.of("*.so"), List.of(), "", "0:0")))
        .hasMessageContaining("no file fits <includes>");
    assertThatThrownBy(() -> all(archive, "opt")).hasMessageContaining("path 'opt'");
    assertThatThrownBy(() -> all(archive, "/opt/../etc")).hasMessageContaining("path");
    assertThatThrownBy(() -> all(archive, "/var/task/lib/x"))
        .hasMessageContaining("Lading's own files lie there");
    assertThatThrownBy(
            () -> new FileImport("p", archive, "/opt", "", List.of(), List.of(), "rwx", "0:0"))
        .hasMessageContaining("mode 'rwx'");
    assertThatThrownBy(
            () -> new FileImport("p", archive, "/opt", "", List.of(), List.of(), "", "root"))
        .hasMessageContaining("owner 'root'");
  }

  @Test
  void anArchiveThatLeadsOutOfItsFolderIsRefused() throws IOException {
    Path archive = archive(Map.of("../../evil.txt", new byte[] {1}));

    assertThatThrownBy(() -> read(all(archive, "/opt")))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("lies outside of the archive");
  }
}
