package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written for one application, to be read by people. {@code -Dgolden.update=true} writes it
 * anew.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lading/generated/LlmSharedHttpFunction.java",
        "lading/generated/LancedbImage.java",
        "META-INF/lading/images/lancedb.json"
      })
  void writesWhatPeopleHaveRead(String path) throws IOException {
    String source = Files.readString(FOLDER.resolve("app/WebhookHandler.java"));
    String written =
        CompiledApplication.of(
                List.of("-Alading.application=seed"),
                JavaFileObjects.forSourceString("app.WebhookHandler", source))
            .text(path);

    Path golden = FOLDER.resolve(path);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }
}
