package dev.lading.processor.openapi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.processor.openapi.description.DocText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocCommentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Does it. And more.             | Does it",
        "Does it                        | Does it",
        "Does i.e. this. Then that      | Does i.e. this",
        "Does version 1.2 of it. More   | Does version 1.2 of it",
        "Does it!                       | Does it!",
        "{@summary Short text} and more | Short text and more",
      })
  void theSummaryIsTheFirstSentence(String comment, String summary) {
    assertThat(DocComment.parse(comment).summary()).isEqualTo(summary);
  }

  @Test
  void aParagraphEndsTheFirstSentence() {
    DocText text = DocComment.parse(" One\n line\n <p>Another paragraph.\n");

    assertThat(text.summary()).isEqualTo("One line");
    assertThat(text.description()).isEqualTo("One\nline\n\nAnother paragraph.");
  }

  @Test
  void oneSentenceNeedsNoDescription() {
    assertThat(DocComment.parse(" Does it. ").description()).isEmpty();
    assertThat(DocComment.parse("").summary()).isEmpty();
  }

  @Test
  void readsBlockTags() {
    DocText text =
        DocComment.parse(
            """
             Does it.

             @param one the {@code first}
                 of two
             @param two
             @param <T> a type
             @return what is made
             @throws Exception never
             @deprecated use {@link Other#more(int, String)} instead
             @see Other
            """);

    assertThat(text.summary()).isEqualTo("Does it");
    assertThat(text.description())
        .isEqualTo("Does it.\n\nDeprecated: use `Other.more(int, String)` instead");
    assertThat(text.parameters())
        .containsEntry("one", "the `first`\nof two")
        .containsEntry("two", "")
        .containsEntry("<T>", "a type");
    assertThat(text.result()).isEqualTo("what is made");
    assertThat(text.deprecated()).isTrue();
  }

  @Test
  void anInlineReturnIsSummaryAndResult() {
    DocText text = DocComment.parse("{@return the {@code id} of it}");

    assertThat(text.summary()).isEqualTo("Returns the `id` of it");
    assertThat(text.result()).isEqualTo("the `id` of it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {@code List<String>} b                   | a `List<String>` b",
        "{@code {id}} in braces                     | `{id}` in braces",
        "{@literal a < b} &lt; &amp; &#65; &#x42;   | a < b < & A B",
        "{@link java.util.List a list}              | a list",
        "{@link java.util.List#size()}              | `List.size()`",
        "{@linkplain #get(int, int) it}             | it",
        "{@link #get}                               | `get`",
        "<b>bold</b> <em>it</em> <code>x</code>     | **bold** *it* `x`",
        "see <a href=\"https://a.example/\">A</a>   | see [A](https://a.example/)",
        "a <span class=\"x\">b</span> c             | a b c",
        "a < b and c > d                            | a < b and c > d",
        "{@inheritDoc}{@value X#Y}{@systemProperty} | `X.Y`",
        "&unknown; &#xFFFFFFFF;                     | &unknown; &#xFFFFFFFF;",
      })
  void htmlAndInlineTagsBecomeMarkdown(String javadoc, String markdown) {
    assertThat(DocMarkdown.of(javadoc)).isEqualTo(markdown);
  }

  @Test
  void listsAndCodeKeepTheirLines() {
    assertThat(
            DocMarkdown.of(
                """
                 Either:
                 <ul>
                   <li>one,
                   <li>two.
                 </ul>
                 <pre>{@code
                 a < b
                 }</pre>
                 End.
                """))
        .isEqualTo("Either:\n\n- one,\n- two.\n\n```\na < b\n```\n\nEnd.");
  }
}
