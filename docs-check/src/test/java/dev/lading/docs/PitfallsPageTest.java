package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.docs.Proofs.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each pitfall of {@code docs/pitfalls.md} has proofs, and these exist. */
class PitfallsPageTest {

  @Test
  void eachPitfallHasProofsThatExist() throws IOException {
    List<String> rows = rows(Files.readString(Page.TOP.resolve("docs/pitfalls.md")));

    assertThat(rows).hasSizeGreaterThan(35);
    assertThat(rows.stream().flatMap(row -> missing(row).stream()).toList()).isEmpty();
  }

  @Test
  void aProofThatIsNotThereIsFound() {
    String here = "../docs-check/src/test/java/dev/lading/docs/PitfallsPageTest.java";
    String table =
        """
        | pitfall | what is seen | what Lading does | proof |
        |---|---|---|---|
        | a | b | c | [PitfallsPageTest](HERE "aProofThatIsNotThereIsFound") |
        | a | b | c | [bad/mixed-streaming](../processor/src/test/resources/bad/mixed-streaming) |
        | a | b | c | [e2e/run](../e2e/run "local: the webhook stores") |
        | a | b | c | [PitfallsPageTest](HERE "gone"), [OtherTest](HERE "rows"), [PitfallsPageTest](HERE) |
        | a | b | c | [bad/gone](../processor/src/test/resources/bad/gone), [e2e/run](../e2e/run "gone") |
        | a | b | c | it is so |
        """;

    assertThat(rows(table.replace("HERE", here)).stream().flatMap(row -> missing(row).stream()))
        .containsExactly(
            "PitfallsPageTest gone",
            "OtherTest rows",
            "PitfallsPageTest ",
            "bad/gone ",
            "e2e/run gone",
            "it is so");
  }

  private static List<String> rows(String page) {
    return page.lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| pitfall "))
        .toList();
  }

  /** The proofs of a row that do not exist; all of it where it names none. */
  private static List<String> missing(String row) {
    String[] cells = row.replaceFirst(" \\|$", "").split(" \\| ");
    String last = cells[cells.length - 1];
    List<Proof> proofs = Proofs.in(last);
    return proofs.isEmpty() || cells.length != 4
        ? List.of(last)
        : proofs.stream().filter(proof -> !proof.exists()).map(Proof::toString).toList();
  }
}
