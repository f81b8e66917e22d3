package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages name the options that there are. */
class OptionsTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| `-A(lading[A-Za-z.]+)` \\|", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`(lading[A-Za-z.]+)`");

  @Test
  void theTableOfTheReadmeHasEachInThisOrder() throws IOException {
    assertThat(names(ROW, Files.readString(Path.of("..", "README.md"))))
        .containsExactlyElementsOf(Options.NAMES);
  }

  @Test
  void thePageOfDiagnosticsNamesEachToWhoMisspellsOne() throws IOException {
    String row =
        Files.readString(Path.of("..", "docs", "diagnostics.md"))
            .lines()
            .filter(line -> line.startsWith("| `unknown-option` |"))
            .findFirst()
            .orElseThrow();

    assertThat(names(NAME, row.substring(row.lastIndexOf("Correct the name"))))
        .containsExactlyElementsOf(Options.NAMES);
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(name -> name.group(1)).toList();
  }
}
