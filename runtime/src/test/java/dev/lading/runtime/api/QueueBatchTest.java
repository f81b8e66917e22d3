package dev.lading.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class QueueBatchTest {

  private final List<String> logged = new ArrayList<>();

  /** Each number is a message: its message group, and whether its handler fails it. */
  @Property(tries = 500)
  void ofEachGroupTheFirstFailureAndAllLaterOnesStay(
      @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> numbers) {
    QueueBatch<String> batch = batch(true, numbers);
    List<String> handled = new ArrayList<>();
    for (QueueBatch.Item<String> item : batch) {
      handled.add(item.message().id());
      if (fails(item.body())) {
        batch.fail(item);
      }
    }

    Set<String> over = new HashSet<>();
    List<String> expectedFailures = new ArrayList<>();
    List<String> expectedCalls = new ArrayList<>();
    for (QueueBatch.Item<String> item : batch.items()) {
      String group = item.message().attributes().get("MessageGroupId");
      String id = item.message().id();
      if (!over.contains(group)) {
        expectedCalls.add(id);
      }
      if (fails(item.body())) {
        over.add(group);
      }
      if (over.contains(group)) {
        expectedFailures.add(id);
      }
    }
    assertThat(handled).isEqualTo(expectedCalls);
    assertThat(batch.failedIds()).isEqualTo(expectedFailures);
  }

  @Property(tries = 200)
  void inOtherQueuesEachMessageFailsAlone(
      @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> numbers) {
    QueueBatch<String> batch = batch(false, numbers);
    batch.items().stream().filter(item -> fails(item.body())).forEach(batch::fail);

    assertThat(batch.failedIds())
        .isEqualTo(
            batch.items().stream()
                .filter(item -> fails(item.body()))
                .map(item -> item.message().id())
                .toList());
    assertThat(batch.items())
        .allSatisfy(item -> assertThat(batch.isFailed(item)).isEqualTo(fails(item.body())));
  }

  @Example
  void whatCannotBeReadIsFailedAndLogged() {
    QueueBatch<String> texts = batch(false, List.of(0, 1, 2));
    QueueBatch<Integer> numbers =
        texts.read(body -> body.equals("1") ? Integer.parseInt("one") : Integer.parseInt(body));

    assertThat(numbers.items()).extracting(QueueBatch.Item::body).containsExactly(0, 2);
    numbers.fail(numbers.items().get(1), new IllegalStateException("no"));
    assertThat(texts.failedIds()).containsExactly("m1", "m2");
    assertThat(numbers.queue()).isEqualTo("jobs");
    assertThat(logged).containsExactly("m1 NumberFormatException", "m2 IllegalStateException");
  }

  @Example
  void theLoopEndsAfterTheLastItem() {
    Iterator<QueueBatch.Item<String>> items = batch(false, List.of(0)).iterator();
    items.next();

    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }

  private static boolean fails(String body) {
    return Integer.parseInt(body) >= 3;
  }

  private QueueBatch<String> batch(boolean fifo, List<Integer> numbers) {
    List<QueueMessage> messages = new ArrayList<>();
    for (int number : numbers) {
      messages.add(
          new QueueMessage(
              "jobs",
              "m" + messages.size(),
              String.valueOf(number),
              Map.of("MessageGroupId", "group-" + number % 3),
              Map.of()));
    }
    return QueueBatch.of(
        "jobs",
        fifo,
        messages,
        (message, reason) -> logged.add(message.id() + " " + reason.getClass().getSimpleName()));
  }
}
