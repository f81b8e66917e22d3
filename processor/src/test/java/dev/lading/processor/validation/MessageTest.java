package dev.lading.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z-]+)` \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

  @Test
  void thePageOfDiagnosticsHasEveryMessageOnce() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "diagnostics.md"));
    List<String> documented =
        ROW.matcher(page).results().map((MatchResult row) -> row.group(1)).toList();

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Message.values()).map(Message::id).toList());
  }

  @Test
  void aRowSaysOfAWarningThatItIsOne() throws IOException {
    Pattern warning = Pattern.compile("^\\| `([a-z-]+)` \\| A warning: ", Pattern.MULTILINE);
    String page = Files.readString(Path.of("..", "docs", "diagnostics.md"));

    assertThat(warning.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Message.values())
                .filter(message -> message.severity() == Severity.WARNING)
                .map(Message::id)
                .toList());
  }

  @Test
  void aTextStartsWithItsId() {
    assertThat(Message.DUPLICATE_QUEUE.text("jobs", "Other.handle"))
        .startsWith("[lading:duplicate-queue] the queue 'jobs'")
        .contains("Other.handle");
  }
}
