package dev.lading.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.event.SampleEvents;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sends a sample event of each kind to a real handler. */
@LadingTest(
    isolation = Isolation.AUTOMATIC,
    functions = {"orders", "sources"})
class InvokerTest {

  @Test
  void eachKindOfEventReachesItsHandler(Invoker invoker, Api api) {
    invoker.send(
        SampleEvents.rule("placed").from("shop").detailType("Placed").detail("{\"id\": 7}"));
    invoker.send(SampleEvents.bucket("uploads").key("a b.txt").size(12));
    invoker.send(SampleEvents.topic("news").message("hello").subject("greeting"));
    invoker.send(
        SampleEvents.tableStream("carts")
            .insert("{\"id\": {\"S\": \"1\"}}", "{\"id\": {\"S\": \"1\"}, \"n\": {\"N\": \"5\"}}"));
    invoker.send(SampleEvents.dataStream("clicks").record("p", "x").record("q", "y"));

    assertThat(api.get("/got").body())
        .isEqualTo(
            """
            rule shop Placed {"id": 7}
            bucket uploads a b.txt 12 Object Created
            topic news greeting hello
            table INSERT {id=1, n=5}
            stream p x
            stream q y""");
    assertThat(invoker.send(SampleEvents.invocation("total").payload("[1, 2, 3]"))).isEqualTo("6");
  }

  @Test
  void queuesSchedulesAndRoutesTakeEventsToo(Invoker invoker) {
    invoker.send(SampleEvents.queue("orders").message("a").receives(2).message("b").id("second"));
    invoker.send(SampleEvents.schedule("nightly").time(Instant.parse("2026-01-01T00:00:00Z")));

    String http = invoker.send(SampleEvents.http("GET", "/orders/7").route("GET /orders/{id}"));
    assertThat(http).contains("\"statusCode\":200").contains("a,b,night 2026-01-01T00:00:00Z");
    assertThat(invoker.send(SampleEvents.http("get", "/orders/8").throughRestApi()))
        .contains("\"statusCode\":200")
        .contains("8 of ");
  }

  @Test
  void oneFailedRecordIsAFailure(Invoker invoker) {
    HandlerFailedError failure =
        invoker.sendFailing(SampleEvents.queue("orders").message("fine").message("poison"));

    assertThat(failure.error()).contains("IllegalArgumentException: cannot take poison");
    assertThat(failure.line()).startsWith("OrderHandler.java:");
    assertThat(invoker.sendFailing(SampleEvents.topic("news").message("fail")).error())
        .contains("bad news");
    assertThatThrownBy(() -> invoker.sendFailing(SampleEvents.invocation("total").payload("[]")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("should fail, and it answered 0");
  }

  @Test
  void anEventThatNobodyTakesIsRefusedWithWhatThereIs(Invoker invoker) {
    assertThatThrownBy(() -> invoker.send(SampleEvents.topic("olds").message("x")))
        .hasMessage("the application has no topic 'olds'; it has news");
    assertThatThrownBy(() -> invoker.send(SampleEvents.http("GET", "/x")))
        .hasMessageContaining("the application has no request 'GET /x'");
  }
}
