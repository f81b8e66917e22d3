package dev.lading.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.sqs.NewMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hands messages that are all in the queue beforehand to a real function. */
class FifoOrderTest {

  @Test
  void messagesOfAGroupComeInOrderAndAreHeldBackByOneThatFails(@TempDir Path directory)
      throws Exception {
    List<Delivery> deliveries =
        run(directory, "ordered.fifo", "a:1", "b:poison", "a:2", "b:later", "a:3");

    assertThat(deliveries)
        .extracting(Delivery::delivered)
        .containsExactly(true, false, true, false, true);
    // What stands behind a failure is received with it, and so it ends with it, as in SQS.
    assertThat(deliveries).extracting(Delivery::receives).containsExactly(1, 5, 1, 5, 1);
  }

  @Test
  void otherQueuesGoOnWithoutTheOneThatFails(@TempDir Path directory) throws Exception {
    List<Delivery> deliveries = run(directory, "jobs", "a:1", "a:poison", "a:2");

    assertThat(deliveries).extracting(Delivery::receives).containsExactly(1, 5, 1);
  }

  private List<Delivery> run(Path directory, String name, String... messages) throws Exception {
    try (SampleQueues queues = SampleQueues.start(directory);
        LocalQueue queue = queues.open(name)) {
      // Nobody receives anything before all is sent.
      queue.make();
      List<String> ids = new ArrayList<>();
      for (String message : messages) {
        String[] parts = message.split(":");
        String group = name.endsWith(".fifo") ? parts[0] : null;
        ids.add(queue.send(new NewMessage(parts[1], group, null, 0, Map.of())));
      }
      queue.start();
      List<Delivery> deliveries = new ArrayList<>();
      for (String id : ids) {
        deliveries.add(queue.delivery(id).get(60, TimeUnit.SECONDS));
      }
      return deliveries;
    }
  }
}
