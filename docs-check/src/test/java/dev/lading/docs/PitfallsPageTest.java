package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each pitfall of {@code docs/pitfalls.md} has proofs, and these exist. */
class PitfallsPageTest {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void eachPitfallHasProofsThatExist() throws IOException {
    List<String> rows = rows(Files.readString(Page.TOP.resolve("docs/pitfalls.md")));

    Proofs proofs = Proofs.read();

    assertThat(rows).hasSizeGreaterThan(35);
    assertThat(rows.stream().flatMap(row -> missing(row, proofs).stream()).toList()).isEmpty();
  }

  @Test
  void aProofThatIsNotThereIsFound() throws IOException {
    Proofs proofs = Proofs.read();
    List<String> rows =
        rows(
            """
            | pitfall | what is seen | what Lading does | proof |
            |---|---|---|---|
            | a | b | c | `PitfallsPageTest#aProofThatIsNotThereIsFound`, `bad/mixed-streaming` |
            | a | b | c | `PitfallsPageTest#gone`, `GoneTest#gone`, `bad/gone`, `e2e: no such line` |
            | a | b | c | it is so |
            """);

    assertThat(rows.stream().flatMap(row -> missing(row, proofs).stream()))
        .containsExactly(
            "PitfallsPageTest#gone", "GoneTest#gone", "bad/gone", "e2e: no such line", "it is so");
  }

  private static List<String> rows(String page) {
    return page.lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| pitfall "))
        .toList();
  }

  /** The proofs of a row that do not exist; all of it where it names none. */
  private static List<String> missing(String row, Proofs all) {
    String[] cells = row.split(" \\| ");
    String proof = cells[cells.length - 1].replaceFirst(" \\|$", "");
    List<String> proofs = CODE.matcher(proof).results().map(match -> match.group(1)).toList();
    return proofs.isEmpty() || cells.length != 4
        ? List.of(proof)
        : proofs.stream().filter(each -> !all.exists(each)).toList();
  }
}
