package dev.lading.junit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.junit.Api;
import dev.lading.junit.LadingApplication;
import dev.lading.junit.LadingTest;
import dev.lading.junit.Logs;
import dev.lading.junit.Queues;
import dev.lading.junit.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each of its tests fails, for another reason. */
@LadingTest(timeout = 1)
@SuppressWarnings("NewClassNamingConvention")
public class FailingSample {

  @Test
  void statusOfAThrowingHandler(Api api) {
    api.post("/orders", "\"bad\"").assertStatus(202);
  }

  @Test
  void statusOfNoHandler(Api api) {
    api.get("/nowhere").assertStatus(200);
  }

  @Test
  void assertionOfAnotherLibrary(Api api) {
    assertThat(api.post("/orders", "\"bad\"").status()).isEqualTo(202);
  }

  @Test
  void deadLetter(Queues queues) {
    queues.queue("orders").send("poison").awaitHandled();
  }

  @Test
  void schedule(TestClock clock) {
    clock.advance(Duration.ofDays(31));
  }

  @Test
  void condition(LadingApplication application) {
    application.api().get("/orders/7");
    application.await("the order to be packed", () -> false);
  }

  @Test
  void delayedMessage(Queues queues) {
    queues.queue("ordered.fifo").message("x").group("g").send();
    queues.queue("orders").message("late").delay(Duration.ofMinutes(10)).send();
    queues.queue("orders").awaitDrained();
  }

  @Test
  void log(Logs logs) {
    logs.awaitLine("no such line");
  }
}
