package dev.lading.imagebuilder.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is written from where it differs on, and only when it is as it was left. */
class TarArchiveTest {

  private static final int FIRST_CONTENT = 512;

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void place() {
    target = folder.resolve("app.tar");
  }

  private TarArchive archive() {
    return new TarArchive(target, folder.resolve("memories"));
  }

  private Blob blob(String text) throws IOException {
    Path file = folder.resolve(Sha256.ofText(text));
    Files.writeString(file, text);
    return new Blob("any", "sha256:" + Sha256.ofText(text), Files.size(file), file);
  }

  private void write(String large, String last) throws IOException {
    archive()
        .add("large", blob(large))
        .add("middle", "m".repeat(512).getBytes(UTF_8))
        .add("last.json", last.getBytes(UTF_8))
        .write();
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    try (TarFile tar = new TarFile(target)) {
      for (TarArchiveEntry entry : tar.getEntries()) {
        assertThat(entry.getMode()).isEqualTo(0100644);
        read.put(entry.getName(), new String(tar.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return read;
  }

  /** Marks the first part, keeping size and time: whoever does not write it keeps the mark. */
  private void mark() throws IOException {
    FileTime time = Files.getLastModifiedTime(target);
    try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
      file.seek(FIRST_CONTENT);
      file.write('#');
    }
    Files.setLastModifiedTime(target, time);
  }

  @Test
  void holdsItsPartsInOrder() throws IOException {
    write("content", "{}");

    assertThat(read())
        .containsExactly(
            Map.entry("large", "content"),
            Map.entry("middle", "m".repeat(512)),
            Map.entry("last.json", "{}"));
    assertThat(Files.size(target) % 10240).isZero();
  }

  @Test
  void isWrittenFromTheFirstPartThatDiffers() throws IOException {
    write("content", "{}");
    mark();
    write("content", "{\"longer\":true}");

    assertThat(read())
        .containsEntry("large", "#ontent")
        .containsEntry("last.json", "{\"longer\":true}");
  }

  @Test
  void whatIsTheSameIsLeftAsItIs() throws IOException {
    write("content", "{}");
    mark();
    FileTime time = Files.getLastModifiedTime(target);
    TarArchive.withdraw(target);
    assertThat(target).doesNotExist();
    write("content", "{}");

    assertThat(read()).containsEntry("large", "#ontent").containsEntry("last.json", "{}");
    assertThat(Files.getLastModifiedTime(target)).isEqualTo(time);
  }

  @Test
  void anArchiveThatSomebodyTouchedIsWrittenWhole() throws IOException {
    write("content", "{}");
    mark();
    Files.setLastModifiedTime(target, FileTime.fromMillis(1_000_000));
    write("content", "{}");

    assertThat(read()).containsEntry("large", "content");
  }

  @Test
  void fewerPartsAndOtherPartsAreWrittenAnew() throws IOException {
    write("content", "{}");
    archive().add("large", blob("content")).add("middle", "m".repeat(512).getBytes(UTF_8)).write();
    assertThat(read()).containsOnlyKeys("large", "middle").containsEntry("large", "content");

    archive().add("other", blob("content")).write();
    assertThat(read()).containsExactly(Map.entry("other", "content"));

    Path fresh = folder.resolve("fresh.tar");
    new TarArchive(fresh, folder.resolve("others")).add("other", blob("content")).write();
    assertThat(target).hasSameBinaryContentAs(fresh);
  }

  @Test
  void nothingIsLeftBesideIt() throws IOException {
    write("content", "{}");
    write("changed", "{}");

    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().contains("app.tar"))).containsExactly(target);
    }
  }
}
