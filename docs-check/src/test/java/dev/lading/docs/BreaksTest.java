package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The breaks that {@code .ci/prove-checks} makes fit the code, have a test that finds them, and are
 * listed in {@code docs/verification.md}. That the tests do find them is shown by the script.
 */
class BreaksTest {

  private static JsonNode breaks() throws IOException {
    return new ObjectMapper().readTree(Page.TOP.resolve(".ci/breaks.json").toFile());
  }

  @Test
  void eachFitsTheCodeAndHasItsTest() throws IOException {
    Map<String, String> tests = Proofs.tests();

    for (JsonNode each : breaks()) {
      String file = Files.readString(Page.TOP.resolve(each.path("file").asText()));
      String old = each.path("old").asText();
      String[] test = each.path("test").asText().split("#", 2);
      assertThat(file.split(java.util.regex.Pattern.quote(old), -1))
          .as("%s has it once: %s", each.path("file").asText(), old)
          .hasSize(2);
      assertThat(each.path("new").asText()).isNotEqualTo(old);
      assertThat(tests).containsKey(test[0]);
      if (test.length > 1) {
        assertThat(tests.get(test[0])).containsPattern(" " + test[1] + "\\(");
      }
    }
  }

  @Test
  void thePageListsThem() throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode each : breaks()) {
      rows.add(
          "| %s | %s | `%s` |"
              .formatted(
                  each.path("part").asText(),
                  each.path("what").asText(),
                  each.path("test").asText().replace('#', '.')));
    }
    String page = Files.readString(Page.TOP.resolve("docs/verification.md"));
    String table = page.substring(page.indexOf("| part |"), page.indexOf("```sh"));

    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(table.strip().lines().skip(2)).containsExactlyElementsOf(rows);
  }
}
