package dev.lading.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.journal.Entry;
import dev.lading.local.sqs.NewMessage;
import dev.lading.local.sqs.SqsException;
import dev.lading.model.FilterPattern;
import dev.lading.model.QueueSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQS and its event source mapping do with the messages of the sample's worker. */
class QueueBehaviourTest {

  private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);

  private SampleQueues queues;

  @BeforeEach
  void start(@TempDir Path directory) throws IOException {
    queues = SampleQueues.start(directory);
  }

  @AfterEach
  void stop() {
    queues.close();
  }

  @Test
  void deadLettersAreListedWithTheirReasonAndRedriven() throws Exception {
    try (LocalQueue queue = queues.open("jobs")) {
      queue.start();
      String id = queue.send(NewMessage.of("poison 1"));

      assertThat(end(queue, id)).isEqualTo(new Delivery(id, Delivery.End.DEAD_LETTER, 5));
      assertThat(queue.contents()).isEqualTo(new LocalQueue.Contents(0, 0, 0, 1));
      assertThat(queue.deadLetters())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.body()).isEqualTo("poison 1");
                assertThat(letter.receives()).isEqualTo(5);
                assertThat(letter.reason()).isNotEmpty();
              });

      int before = events("poison 1").size();
      queue.redrive();
      await(() -> events("poison 1").size() == before + 5);
      await(() -> queue.contents().dead() == 1);
    }
  }

  @Test
  void aMessageOfAFifoQueueThatIsSentTwiceIsDeliveredOnce() throws Exception {
    try (LocalQueue queue = queues.open("ordered.fifo")) {
      queue.start();
      NewMessage message = new NewMessage("twice", "g", null, 0, Map.of());
      String first = queue.send(message);
      queue.send(message);
      String last = queue.send(new NewMessage("after twice", "g", null, 0, Map.of()));

      assertThat(end(queue, first).delivered()).isTrue();
      assertThat(end(queue, last).delivered()).isTrue();
      assertThat(queue.contents()).isEqualTo(new LocalQueue.Contents(0, 0, 0, 0));
      assertThat(bodies("\"twice\"")).isEqualTo(1);
    }
  }

  @Test
  void aFifoQueueWithoutDeduplicationByContentWantsAnId() throws Exception {
    QueueSettings settings =
        owned(new QueueSettings.Owned(Optional.empty(), Optional.of(5), false, Optional.empty()));
    try (LocalQueue queue = queues.open("ordered.fifo", settings, AT_ONCE)) {
      queue.make();

      assertThatThrownBy(() -> queue.send(new NewMessage("a", "g", null, 0, Map.of())))
          .isInstanceOf(SqsException.class);
      assertThat(queue.send(new NewMessage("a", "g", "1", 0, Map.of()))).isNotEmpty();
    }
  }

  @Test
  void aDelayedMessageWaits() throws Exception {
    try (LocalQueue queue = queues.open("jobs")) {
      queue.make();
      String id = queue.send(new NewMessage("later", null, null, 1, Map.of()));

      assertThat(queue.contents()).isEqualTo(new LocalQueue.Contents(0, 1, 0, 0));
      queue.start();
      assertThat(end(queue, id)).isEqualTo(new Delivery(id, Delivery.End.DELIVERED, 1));
    }
  }

  @Test
  void aBatchHasAtMostItsSizeAndAWindowGathersMoreThanOnePoll() throws Exception {
    QueueSettings small =
        new QueueSettings(3, 0, Optional.empty(), List.of(), QueueSettings.DEFAULT.source());
    QueueSettings wide =
        new QueueSettings(100, 1, Optional.empty(), List.of(), QueueSettings.DEFAULT.source());

    assertThat(batches("small", small, 7)).allMatch(size -> size <= 3);
    assertThat(batches("wide", wide, 25)).containsExactly(25);
  }

  private List<Integer> batches(String name, QueueSettings settings, int count) throws Exception {
    try (LocalQueue queue = queues.open("jobs", settings, AT_ONCE)) {
      queue.make();
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ids.add(queue.send(NewMessage.of("in " + name)));
      }
      queue.start();
      for (String id : ids) {
        assertThat(end(queue, id).delivered()).isTrue();
      }
    }
    return events("in " + name).stream()
        .map(event -> event.split("\"messageId\"", -1).length - 1)
        .toList();
  }

  @Test
  void whatNoFilterTakesIsDeleted() throws Exception {
    QueueSettings settings =
        new QueueSettings(
            10,
            0,
            Optional.empty(),
            List.of(new FilterPattern("{\"body\":{\"kind\":[\"wanted\"]}}")),
            QueueSettings.DEFAULT.source());
    try (LocalQueue queue = queues.open("jobs", settings, AT_ONCE)) {
      queue.start();
      String wanted = queue.send(NewMessage.of("{\"kind\":\"wanted\"}"));
      String other = queue.send(NewMessage.of("{\"kind\":\"other\"}"));
      String text = queue.send(NewMessage.of("wanted"));

      assertThat(end(queue, wanted).end()).isEqualTo(Delivery.End.DELIVERED);
      assertThat(end(queue, other).end()).isEqualTo(Delivery.End.FILTERED);
      assertThat(end(queue, text).end()).isEqualTo(Delivery.End.FILTERED);
      assertThat(queue.contents()).isEqualTo(new LocalQueue.Contents(0, 0, 0, 0));
    }
  }

  @Test
  void withoutDeadLettersAMessageIsReceivedAgainAndAgain() throws Exception {
    QueueSettings settings =
        owned(new QueueSettings.Owned(Optional.empty(), Optional.empty(), true, Optional.empty()));
    try (LocalQueue queue = queues.open("jobs", settings, AT_ONCE)) {
      queue.start();
      String id = queue.send(NewMessage.of("poison without end"));

      assertThat(end(queue, id)).isEqualTo(new Delivery(id, Delivery.End.FAILED, 1));
      await(() -> events("poison without end").size() > 5);
    }
  }

  @Test
  void asInAwsAFailedMessageWaitsForItsVisibilityTimeout() throws Exception {
    QueueSettings settings =
        owned(new QueueSettings.Owned(Optional.of(1), Optional.of(2), true, Optional.empty()));
    try (LocalQueue queue = queues.open("jobs", settings, Optional.empty())) {
      queue.start();
      String id = queue.send(NewMessage.of("patient poison"));
      await(() -> events("patient poison").size() == 1);

      assertThat(queue.contents().inFlight()).isEqualTo(1);
      assertThat(end(queue, id).end()).isEqualTo(Delivery.End.DEAD_LETTER);
      await(() -> queue.contents().dead() == 1);
    }
  }

  private static QueueSettings owned(QueueSettings.Owned owned) {
    return new QueueSettings(10, 0, Optional.empty(), List.of(), owned);
  }

  private static Delivery end(LocalQueue queue, String id) throws Exception {
    return queue.delivery(id).get(60, TimeUnit.SECONDS);
  }

  private List<String> events(String body) {
    return queues.journal().entries().stream()
        .map(Entry::event)
        .map(event -> new String(event, StandardCharsets.UTF_8))
        .filter(event -> event.contains(body))
        .toList();
  }

  private int bodies(String body) {
    return events(body).stream().mapToInt(event -> event.split(body, -1).length - 1).sum();
  }

  /** Something that is so sooner or later. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("it did not become so within a minute").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
