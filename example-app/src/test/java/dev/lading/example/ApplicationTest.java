package dev.lading.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.junit.Api;
import dev.lading.junit.HandlerFailedError;
import dev.lading.junit.Invoker;
import dev.lading.junit.LadingTest;
import dev.lading.junit.Queues;
import dev.lading.junit.TestClock;
import dev.lading.junit.TestQueue;
import dev.lading.local.event.SampleEvents;
import dev.lading.local.queue.LocalQueue.DeadLetter;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The application as a whole: what one trigger takes in is there for another one. */
@LadingTest(
    functions = "llm-shared-http",
    environment = "LADING_EXAMPLE_DATA=target/application-test",
    timeout = 60)
class ApplicationTest {

  /** So that nothing is found that another run of the test has left. */
  private final String agent = "agent-" + UUID.randomUUID();

  @Test
  void whatTheQueueDeliversIsFoundAndSummedUpAtNight(Api api, Queues queues, TestClock clock) {
    queues
        .queue("webhook-queue")
        .send(delivery("Containers may have ten gigabytes"))
        .awaitHandled();

    assertThat(search(api, "gigabytes")).contains("Containers may have ten gigabytes");

    assertThat(clock.advance(Duration.ofDays(1)))
        .extracting(TestClock.Fired::schedule)
        .containsExactly("summarize-memory-daily");
    assertThat(search(api, "gigabytes")).contains("\"source\":\"summary\"");
  }

  @Test
  void aDeliveryWithoutAMessageIsADeadLetterAndOthersArrive(
      Api api, Queues queues, Invoker invoker) {
    TestQueue deliveries = queues.queue("bot-webhook-queue");
    deliveries.send("{\"workspaceId\": \"acme\"}").awaitDeadLetter();
    deliveries.send(delivery("The weather is fine")).awaitHandled();
    deliveries.redrive(); // It is as bad as before, and ends where it was.
    deliveries.awaitDrained();
    assertThat(deliveries.deadLetters())
        .extracting(DeadLetter::body)
        .containsExactly("{\"workspaceId\": \"acme\"}");

    assertThat(search(api, "weather")).contains("The weather is fine");
    HandlerFailedError failure =
        invoker.sendFailing(SampleEvents.queue("webhook-queue").message("{}"));
    assertThat(failure.error()).contains("body does not have the expected form");
  }

  private String delivery(String text) {
    return "{\"workspaceId\": \"acme\", \"agentId\": \"%s\", \"message\": {\"text\": \"%s\"}}"
        .formatted(agent, text);
  }

  private String search(Api api, String text) {
    return api.get("/api/workspaces/acme/" + agent + "/search?q=" + text).assertStatus(200).body();
  }
}
