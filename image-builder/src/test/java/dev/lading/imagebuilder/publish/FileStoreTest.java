package dev.lading.imagebuilder.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that layers are made of. */
class FileStoreTest {

  private static final FileTime EARLIER = FileTime.fromMillis(1_000_000);

  @TempDir Path folder;

  @Test
  void whatIsThereIsNotWrittenAgain() throws IOException {
    for (FileContent content :
        List.of(
            new FileContent.Generated("text"),
            new FileContent.StandIn("io.questdb.jar.jni.JarJniLoader"))) {
      Path file = new FileStore(folder).file(content);
      Files.setLastModifiedTime(file, EARLIER);

      assertThat(new FileStore(folder).file(content)).isEqualTo(file);
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(EARLIER);
    }
  }

  @Test
  void aDamagedFileIsWrittenAgain() throws IOException {
    FileContent content = new FileContent.Generated("text");
    Path file = new FileStore(folder).file(content);
    Files.writeString(file, "te");

    assertThat(new FileStore(folder).file(content)).hasContent("text");
  }
}
