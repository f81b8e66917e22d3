package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void imageName() {
    takes(ImageName::new, "a", "lance-db", "a.b_c-1", "a".repeat(128));
    refuses(ImageName::new, "", "A", "a/b", "-a", "a-", "a--b", "a:1", "a".repeat(129));
  }

  @Test
  void functionName() {
    takes(FunctionName::new, "a", "llm-shared-http", "A_b", "a".repeat(64));
    refuses(FunctionName::new, "", "1a", "a.b", "a-", "-a", "a b", "a--b", "a".repeat(65));
  }

  @Test
  void queueName() {
    takes(QueueName::new, "a", "A-_9", "a.fifo", "a".repeat(80), "a".repeat(75) + ".fifo");
    refuses(
        QueueName::new,
        "",
        ".fifo",
        "a.b",
        "a.fifo.fifo",
        "a".repeat(81),
        "a".repeat(76) + ".fifo");
    assertThat(new QueueName("a.fifo").fifo()).isTrue();
    assertThat(new QueueName("a-fifo").fifo()).isFalse();
  }

  @Test
  void scheduleName() {
    takes(ScheduleName::new, "a", "A.b_c-9", "a".repeat(64));
    refuses(ScheduleName::new, "", "a b", "a/b", "a".repeat(65));
  }

  @Test
  void dependencyCoordinates() {
    takes(DependencyCoordinates::parse, "org.duckdb:duckdb_jdbc", "a:b-c.d");
    refuses(DependencyCoordinates::parse, "", "a", "a:", ":b", "a:b:1", "a b:c", "a/b:c");
  }

  private static void takes(Function<String, ?> factory, String... texts) {
    for (String text : texts) {
      assertThat(factory.apply(text)).hasToString(text);
    }
  }

  private static void refuses(Function<String, ?> factory, String... texts) {
    for (String text : texts) {
      assertThatThrownBy(() -> factory.apply(text))
          .as(text)
          .isInstanceOf(MalformedValueException.class);
    }
  }
}
