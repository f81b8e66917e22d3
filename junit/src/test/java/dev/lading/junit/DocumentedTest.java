package dev.lading.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lading.junit.shop.OrderHandler;
import dev.lading.local.event.SampleEvents;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The snippets of docs/testing.md, run. */
@LadingTest(now = "2026-03-29T00:30:00Z")
class DocumentedTest {

  @Test
  void anOrderIsTaken(Api api) {
    ApiResponse response = api.post("/orders", "{\"id\": 7}").assertStatus(202);
    assertEquals("taken", response.body());
  }

  @Test
  void requests(Api api) {
    api.request("PUT", "/orders/7?express=true")
        .header("accept-language", "de")
        .cookie("session", "4711")
        .body("{\"id\": 7}")
        .send()
        .assertStatus(200);
  }

  @Test
  void messages(Queues queues) {
    TestQueue orders = queues.queue("orders");
    orders.purge();

    orders.send("tea").awaitHandled();

    orders.send("poison").awaitDeadLetter();
    assertEquals("poison", orders.deadLetters().get(0).body());
    orders.redrive();
    orders.awaitDrained();

    queues.queue("ordered.fifo").message("first").group("customer-7").send().awaitHandled();
  }

  @Test
  void schedules(TestClock clock) {
    assertEquals(Instant.parse("2026-03-29T01:00:00Z"), clock.next("nightly").orElseThrow());
    assertEquals(2, clock.advance(Duration.ofDays(2)).size());
    clock.fire("nightly");
  }

  @Test
  void events(Invoker invoker) {
    invoker.send(SampleEvents.bucket("uploads").key("report.pdf").size(12_000));
    invoker.send(SampleEvents.queue("orders").message("tea").receives(2).message("milk"));
    String sum = invoker.send(SampleEvents.invocation("total").payload("[1, 2]"));
    assertEquals("3", sum);

    HandlerFailedError failure =
        invoker.sendFailing(SampleEvents.queue("orders").message("poison"));
    assertTrue(failure.line().startsWith("OrderHandler.java:"));
  }

  @Test
  void eventually(LadingApplication application, Queues queues, Logs logs) {
    queues.queue("orders").send("milk");
    application.await("the milk to be there", () -> OrderHandler.SEEN.contains("milk"));

    application.api().post("/orders", "{\"id\": 8}");
    logs.awaitLine("an order: {\"id\": 8}");
  }
}
