package dev.lading.operations.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text fits the terminal. */
class WrappedTest {

  @Test
  void linesAreBrokenBetweenWords() {
    assertThat(Wrapped.lines("the tag names another image", 12))
        .containsExactly("the tag", "names", "another", "image");
    assertThat(Wrapped.lines("the tag names another image", 13))
        .containsExactly("the tag names", "another image");
    assertThat(Wrapped.lines("short", 80)).containsExactly("short");
    assertThat(Wrapped.lines("any length", Integer.MAX_VALUE)).containsExactly("any length");
  }

  @Test
  void longWordsStayWholeAndLineBreaksStay() {
    assertThat(Wrapped.lines("sha256:0123456789 is it", 8))
        .containsExactly("sha256:0123456789", "is it");
    assertThat(Wrapped.lines("a:\n\n    <plugin>\nb", 6))
        .containsExactly("a:", "", "    <plugin>", "b");
    assertThat(Wrapped.lines("", 8)).containsExactly("");
  }
}
