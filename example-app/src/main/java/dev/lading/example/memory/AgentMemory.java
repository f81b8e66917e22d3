package dev.lading.example.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What one agent remembers: its documents and its graph of facts. */
public final class AgentMemory {

  private static final String SUMMARY_SOURCE = "summary";
  private static final int SUMMARY_LENGTH = 5;

  private final DocumentStore documents;
  private final FactGraph facts;

  AgentMemory(Path directory) {
    this.documents = new DocumentStore(directory.resolve("documents.lance"));
    this.facts = new FactGraph(directory.resolve("facts"));
  }

  /** Remembers a document. */
  public void remember(Document document) throws IOException {
    documents.put(document);
  }

  /** Adds facts to the graph. */
  public void learn(List<Fact> learnt) throws IOException, SQLException {
    facts.learn(learnt);
  }

  /** The documents nearest to a text, the nearest first. */
  public List<Hit> search(String text, int limit) throws IOException {
    return documents.nearest(text, limit);
  }

  /** The nodes of the graph that a node leads to, the nearest first. */
  public List<Reached> reachedFrom(String node, int maximalDistance)
      throws IOException, SQLException {
    return facts.reachedFrom(node, maximalDistance);
  }

  /**
   * Remembers a summary of what there is, as a document that a search finds like any other. A day
   * has one summary: the later replaces the earlier.
   */
  public void summarize(LocalDate day) throws IOException, SQLException {
    List<String> texts = documents.textsNotFrom(SUMMARY_SOURCE);
    String summary = Summary.of(day, texts, facts.mostNamed(SUMMARY_LENGTH), SUMMARY_LENGTH);
    documents.put(new Document(SUMMARY_SOURCE + "-" + day, SUMMARY_SOURCE, summary));
  }
}
