package dev.lading.junit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java of docs/testing.md is that of a class which is compiled and run. */
class DocumentationTest {

  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void eachSnippetIsPartOfATestThatRuns() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "testing.md"));
    String test =
        words(Files.readString(Path.of("src/test/java/dev/lading/junit/DocumentedTest.java")));
    List<String> snippets =
        SNIPPET.matcher(page).results().map((MatchResult match) -> match.group(1)).toList();

    assertThat(snippets).hasSizeGreaterThan(4);
    for (String snippet : snippets) {
      for (String part : snippet.split("\n\n", -1)) {
        assertThat(test).contains(words(part));
      }
    }
  }

  private static String words(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining(" "));
  }
}
