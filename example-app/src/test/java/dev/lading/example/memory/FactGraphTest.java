package dev.lading.example.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactGraphTest {

  @TempDir Path directory;

  private FactGraph graph;

  @BeforeEach
  void createGraph() {
    graph = new FactGraph(directory.resolve("agent's facts"));
  }

  @Test
  void followsFactsOfSeveralFilesByTheShortestPath() throws IOException, SQLException {
    graph.learn(List.of(fact("a", "b"), fact("b", "c"), fact("c", "d"), fact("d", "e")));
    graph.learn(List.of(fact("a", "d")));

    assertThat(graph.reachedFrom("a", 3))
        .containsExactly(
            new Reached("b", 1), new Reached("d", 1), new Reached("c", 2), new Reached("e", 2));
  }

  @Test
  void goesNoFurtherThanAsked() throws IOException, SQLException {
    graph.learn(List.of(fact("a", "b"), fact("b", "c"), fact("c", "d")));

    assertThat(graph.reachedFrom("a", 2)).containsExactly(new Reached("b", 1), new Reached("c", 2));
  }

  @Test
  void endsOnACycleAndLeavesTheStartOut() throws IOException, SQLException {
    graph.learn(List.of(fact("a", "b"), fact("b", "a")));

    assertThat(graph.reachedFrom("a", 20)).containsExactly(new Reached("b", 1));
  }

  @Test
  void takesTextsAsTheyAre() throws IOException, SQLException {
    graph.learn(List.of(fact("O'Hara; DROP TABLE fact", "\"übermut\" *.parquet")));

    assertThat(graph.reachedFrom("O'Hara; DROP TABLE fact", 1))
        .containsExactly(new Reached("\"übermut\" *.parquet", 1));
  }

  @Test
  void countsAFactOnceHoweverOftenItIsDelivered() throws IOException, SQLException {
    graph.learn(List.of(fact("a", "b"), fact("a", "c")));
    graph.learn(List.of(fact("a", "b"), fact("a", "c")));

    assertThat(graph.mostNamed(2)).containsExactly(new Mention("a", 2), new Mention("b", 1));
  }

  @Test
  void isEmptyBeforeTheFirstFact() throws IOException, SQLException {
    graph.learn(List.of());

    assertThat(graph.reachedFrom("a", 3)).isEmpty();
    assertThat(graph.mostNamed(3)).isEmpty();
  }

  private static Fact fact(String subject, String object) {
    return new Fact(subject, "leads to", object);
  }
}
