package dev.lading.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.junit.shop.OrderHandler;
import dev.lading.local.queue.Delivery;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the shop as a user would. */
@LadingTest(now = "2026-03-28T12:00:00Z")
class ShopTest {

  private final Api api;

  ShopTest(Api api) {
    this.api = api;
  }

  @BeforeAll
  static void theApplicationIsThereAlready(LadingApplication application) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(application.address().resolve("/orders/first")).build();

    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
        .startsWith("first of");
  }

  @Test
  void requestsAndResponsesHaveAllTheirParts() {
    assertThat(api.post("/orders", "{\"id\": 7}").assertStatus(202).header("x-order"))
        .hasValue("1");

    byte[] picture = {1, 2, (byte) 0xff};
    ApiResponse put =
        api.request("PUT", "/orders/7")
            .body("image/x", picture)
            .cookie("a", "1")
            .cookie("b", "2")
            .send();
    assertThat(put.assertStatus(200).bytes()).isEqualTo(picture);
    assertThat(put.header("content-type")).hasValue("image/x");
    assertThat(put.headers().firstValue("x-cookies")).hasValue("a=1|b=2");
    assertThat(api.get("/nowhere").status()).isEqualTo(404);
  }

  @Test
  void messagesAreHandledOrBecomeDeadLetters(Queues queues) {
    TestQueue orders = queues.queue("orders");
    orders.purge();

    Delivery handled = orders.send("tea").awaitHandled();
    assertThat(handled.receives()).isEqualTo(1);
    orders.awaitHandled();
    assertThat(OrderHandler.SEEN).contains("tea");

    Delivery dead = orders.send("poison").awaitDeadLetter();
    assertThat(dead.receives()).isEqualTo(2);
    orders.awaitDrained();
    assertThat(orders.deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.body()).isEqualTo("poison"));
    assertThatThrownBy(orders::awaitHandled)
        .isInstanceOf(HandlerFailedError.class)
        .hasMessageContaining("OrderHandler.java:")
        .hasMessageContaining("cannot take poison");

    orders.purge();
    orders.awaitHandled();
  }

  @Test
  void messagesOfFifoQueuesHaveGroups(Queues queues) {
    TestQueue ordered = queues.queue("ordered.fifo");

    ordered.message("1").group("a").deduplication("1").send();
    ordered.message("2").group("a").attribute("k", "v").send().awaitHandled();

    assertThat(api.get("/orders/x").body()).contains("1,2");
  }

  @Test
  void aMessageThatShouldFailAndDoesNotIsAFailure(Queues queues) {
    SentMessage message = queues.queue("orders").send("fine");

    assertThatThrownBy(message::awaitDeadLetter)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("should become a dead letter, and is: delivered")
        .hasMessageContaining("queue orders (1 message)");
  }

  @Test
  void schedulesAreDueWhenTheClockIsPutForwardAndOnlyThen(TestClock clock) {
    // The night in which Berlin's clocks go from two to three.
    assertThat(clock.next("nightly")).hasValue(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(clock.advance(Duration.ofHours(12))).isEmpty();

    assertThat(clock.advanceTo(Instant.parse("2026-03-30T12:00:00Z")))
        .containsExactly(
            new TestClock.Fired("nightly", Instant.parse("2026-03-29T01:00:00Z")),
            new TestClock.Fired("nightly", Instant.parse("2026-03-30T01:00:00Z")));
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-03-30T12:00:00Z"));
    assertThat(api.get("/orders/x").body()).contains("night 2026-03-29T01:00:00Z");

    clock.fire("nightly");
    assertThat(api.get("/orders/x").body()).contains("night 2026-03-30T12:00:00Z");
    assertThatThrownBy(() -> clock.fire("doomed"))
        .isInstanceOfSatisfying(
            HandlerFailedError.class,
            failure -> {
              assertThat(failure.error()).isEqualTo("java.lang.IllegalStateException: no disk");
              assertThat(failure.line()).matches("OrderHandler.java:\\d+");
            });
    assertThatThrownBy(() -> clock.advanceTo(Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFunctionWithVariablesIsAProcessAndHasThem(LadingApplication application) {
    assertThat(api.get("/settings/CURRENCY").body())
        .startsWith("EUR in ")
        .doesNotEndWith(" " + ProcessHandle.current().pid());
    assertThatThrownBy(() -> api.get("/settings/CURRENCY/fail").assertStatus(200))
        .isInstanceOf(HandlerFailedError.class)
        .hasMessageContaining("status 200 expected, and it is 500")
        .hasMessageContaining("at SettingHandler.java:")
        .hasMessageContaining("UnsupportedOperationException: no setting CURRENCY");
    assertThat(application.sqsEndpoint()).isPresent();
  }

  @Test
  void whatAHandlerPrintsIsInTheLog(Logs logs) {
    api.post("/orders", "\"quiet\"").assertStatus(202);

    assertThat(logs.awaitLine("an order: \"quiet\"")).isEqualTo("an order: \"quiet\"");
    assertThat(logs.lines("orders")).contains("an order: \"quiet\"");
  }

  @Test
  void whatDoesNotExistIsNamedWithWhatDoes(Queues queues, TestClock clock, Invoker invoker) {
    assertThatThrownBy(() -> queues.queue("order"))
        .hasMessage("the application has no queue 'order'; it has ordered.fifo, orders");
    assertThatThrownBy(() -> clock.fire("daily"))
        .hasMessage("the application has no schedule 'daily'; it has doomed, nightly, yearly");
    assertThatThrownBy(() -> invoker.send("shop", "{}"))
        .hasMessage(
            "the application has no function 'shop'; it has forwarding, orders, settings, sources");
    assertThatThrownBy(() -> api.functionUrl("orders")).hasMessageContaining("no URL of its own");
  }

  @Nested
  class Within {

    @Test
    void nestedClassesHaveTheSameApplication(LadingApplication application) {
      assertThat(application.address()).isEqualTo(api.address());
    }
  }
}
