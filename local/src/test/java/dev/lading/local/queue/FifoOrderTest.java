package dev.lading.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.fixture.SampleApplication;
import dev.lading.local.function.FunctionLauncher;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.log.RunLog;
import dev.lading.model.QueueName;
import dev.lading.model.Trigger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hands messages that are all in the queue beforehand to a real function. */
class FifoOrderTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final RunLog log = new RunLog(new PrintStream(output, true, StandardCharsets.UTF_8), 0);

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
    FunctionLauncher launcher =
        new FunctionLauncher(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            SampleApplication.classPath(directory),
            directory,
            System.getenv(),
            Map.of());
    try (LocalFunction function =
            new LocalFunction(SampleApplication.worker(), launcher, Duration.ofSeconds(30), log);
        LocalQueue queue =
            new LocalQueue(new Trigger.QueueSubscription(new QueueName(name)), function, log)) {
      List<CompletableFuture<Delivery>> ways = new ArrayList<>();
      for (String message : messages) {
        String[] parts = message.split(":");
        ways.add(queue.send(new NewMessage(parts[1], parts[0], null, Map.of())));
      }
      queue.start();
      List<Delivery> deliveries = new ArrayList<>();
      for (CompletableFuture<Delivery> way : ways) {
        deliveries.add(way.get(60, TimeUnit.SECONDS));
      }
      return deliveries;
    }
  }
}
