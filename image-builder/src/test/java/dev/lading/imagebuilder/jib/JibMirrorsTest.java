package dev.lading.imagebuilder.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mirrors that Jib's users have configured. */
class JibMirrorsTest {

  @TempDir Path folder;

  @Test
  void areThoseOfTheRegistry() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"disableUpdateCheck":false,"registryMirrors":[
              {"registry":"registry-1.docker.io","mirrors":["mirror.gcr.io","localhost:5000"]}]}
            """);

    assertThat(JibMirrors.of("registry-1.docker.io", file))
        .containsExactly("mirror.gcr.io", "localhost:5000");
    assertThat(JibMirrors.of("public.ecr.aws", file)).isEmpty();
    assertThat(JibMirrors.of("public.ecr.aws", folder.resolve("none.json"))).isEmpty();
  }
}
