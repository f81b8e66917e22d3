package dev.lading.imagebuilder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a user may write a base. */
class BaseImageTest {

  @TempDir Path folder;

  @Test
  void aReferenceIsOneInARegistry() {
    BaseImage base = new BaseImage.Registry("public.ecr.aws/lambda/java:25");

    assertThat(BaseImage.parse("public.ecr.aws/lambda/java:25", folder)).isEqualTo(base);
    assertThat(BaseImage.parse("registry://public.ecr.aws/lambda/java:25", folder)).isEqualTo(base);
  }

  @Test
  void aTarFileIsAnArchive() throws IOException {
    Path tar = Files.writeString(folder.resolve("base.tar"), "");
    Path image = Files.writeString(folder.resolve("base.img"), "");

    assertThat(BaseImage.parse("base.tar", folder)).isEqualTo(new BaseImage.Archive(tar));
    assertThat(BaseImage.parse(tar.toString(), Path.of("/"))).isEqualTo(new BaseImage.Archive(tar));
    assertThat(BaseImage.parse("tar://" + image, folder)).isEqualTo(new BaseImage.Archive(image));
  }

  @Test
  void whatCannotBeABaseIsRefused() {
    assertThatThrownBy(() -> BaseImage.parse("missing.tar", folder))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("there is no file " + folder.resolve("missing.tar"));
    assertThatThrownBy(() -> BaseImage.parse("docker://java:25", folder))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("without a Docker daemon");
  }
}
