package dev.lading.example.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTest {

  @TempDir Path directory;

  private DocumentStore store;

  @BeforeEach
  void createStore() {
    store = new DocumentStore(directory.resolve("agent").resolve("documents.lance"));
  }

  @Test
  void findsTheDocumentThatSaysTheSameFirst() throws IOException {
    store.put(Document.of("a", "Parquet files hold columns of data"));
    store.put(Document.of("b", "The cat sleeps on the warm windowsill"));
    store.put(Document.of("c", "Trains to the coast leave every hour"));

    List<Hit> hits = store.nearest("Where does the cat sleep?", 2);

    assertThat(hits).hasSize(2);
    assertThat(hits.get(0).source()).isEqualTo("b");
    assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score()).isLessThan(1);
  }

  @Test
  void scoresTheSameWordsAsOneAndNoWordsAsNothing() throws IOException {
    store.put(Document.of("same", "exactly these words"));
    store.put(Document.of("wordless", "?!"));

    assertThat(store.nearest("exactly these words", 5))
        .extracting(Hit::source, hit -> Math.round(hit.score() * 1000))
        .containsExactly(tuple("same", 1000), tuple("wordless", 0));
  }

  @Test
  void findsNothingInATableThatIsNotThere() throws IOException {
    assertThat(store.nearest("anything", 5)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void storesADocumentOnceHoweverOftenItComes() throws IOException {
    store.put(Document.of("queue", "it's delivered twice"));
    store.put(Document.of("queue", "it's delivered twice"));
    store.put(new Document("fixed", "it's", "old"));
    store.put(new Document("fixed", "it's", "new"));

    assertThat(store.textsNotFrom("nobody"))
        .containsExactlyInAnyOrder("it's delivered twice", "new");
    assertThat(store.textsNotFrom("it's")).containsExactly("it's delivered twice");
  }

  @Test
  void keepsWhatAnotherObjectHasStored() throws IOException {
    store.put(Document.of("before", "remembered over a restart"));

    DocumentStore reopened = new DocumentStore(directory.resolve("agent/documents.lance"));

    assertThat(reopened.nearest("restart", 1)).extracting(Hit::source).containsExactly("before");
  }

  @Test
  void losesNothingWhenManyWritersStartAtOnce() throws Exception {
    Path table = directory.resolve("agent").resolve("documents.lance");
    // Each text twice, each writer with a store of its own, as in functions of their own.
    List<String> texts = IntStream.range(0, 24).mapToObj(i -> "text " + i % 12).toList();
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> writes = new ArrayList<>();
      for (String text : texts) {
        writes.add(
            writers.submit(
                () -> {
                  new DocumentStore(table).put(Document.of("writer", text));
                  return null;
                }));
      }
      for (Future<?> write : writes) {
        write.get();
      }
    } finally {
      writers.shutdownNow();
    }

    assertThat(store.textsNotFrom("nobody"))
        .containsExactlyInAnyOrderElementsOf(texts.stream().distinct().toList());
    try (Stream<Path> left = Files.list(table.getParent())) {
      assertThat(left).containsExactly(table);
    }
  }
}
