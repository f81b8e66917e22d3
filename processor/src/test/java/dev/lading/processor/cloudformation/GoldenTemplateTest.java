package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The example's template, letter for letter, as a person reads it. Run the tests with {@code
 * -Dgolden.update=true} to write it anew, and read the difference.
 */
class GoldenTemplateTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/template.yaml");

  @Test
  void exampleTemplate() throws IOException {
    String template =
        Rendering.of(Applications.example()).kept("example").files().get(Rendering.TEMPLATE);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, template);
    }
    assertThat(template).isEqualTo(Files.readString(GOLDEN));
  }
}
