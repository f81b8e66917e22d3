package dev.lading.imagebuilder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that holds base images to their digests. */
class BaseLockTest {

  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
  private static final String JAVA = "public.ecr.aws/lambda/java:25";

  @TempDir Path folder;

  @Test
  void holdsWhatItLocked() throws IOException {
    Path file = folder.resolve("lading.lock");
    BaseImage base = new BaseImage.Registry(JAVA);
    assertThat(BaseLock.read(file).locked(base)).isEqualTo(base);

    BaseLock.read(file).lock(JAVA, DIGEST);

    assertThat(BaseLock.read(file).locked(base))
        .isEqualTo(new BaseImage.Registry(JAVA + "@" + DIGEST));
    assertThat(Files.readString(file)).endsWith("\n" + JAVA + " " + DIGEST + "\n");
  }

  @Test
  void leavesOtherBasesAlone() throws IOException {
    Path file = folder.resolve("lading.lock");
    BaseLock.read(file).lock(JAVA, DIGEST);
    BaseImage tar = new BaseImage.Archive(folder.resolve("base.tar"));
    BaseImage digest = new BaseImage.Registry("a/b@" + DIGEST);

    assertThat(BaseLock.read(file).locked(tar)).isEqualTo(tar);
    assertThat(BaseLock.read(file).locked(digest)).isEqualTo(digest);
  }

  @Test
  void refusesALineThatItDidNotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("lading.lock"), JAVA + " latest\n");

    assertThatThrownBy(() -> BaseLock.read(file))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("'" + JAVA + " latest'")
        .hasMessageContaining("-Dlading.lockBases=true");
  }
}
