package dev.lading.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thousands of requests and messages at the same time: each is handled, and once. */
@LadingTest(isolation = Isolation.PROCESS, functions = "orders", timeout = 300)
class LoadTest {

  private static final int NUMBER = 2_000;
  private static final int CALLERS = 8;

  @Test
  void nothingIsLostAndNothingComesTwice(Api api, Queues queues) throws Exception {
    TestQueue queue = queues.queue("orders");
    ExecutorService callers = Executors.newFixedThreadPool(2 * CALLERS);
    List<Future<?>> all = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      int first = caller;
      all.add(callers.submit(() -> requests(api, first)));
      all.add(callers.submit(() -> messages(queue, first)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    callers.shutdown();
    queue.awaitHandled();

    List<String> expected = new ArrayList<>();
    IntStream.range(0, NUMBER).forEach(i -> expected.add("r" + i));
    IntStream.range(0, NUMBER).forEach(i -> expected.add("m" + i));
    String seen = api.get("/orders/all").assertStatus(200).body().replace("all of ", "");
    assertThat(seen.split(",", -1)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void requests(Api api, int first) {
    for (int i = first; i < NUMBER; i += CALLERS) {
      api.request("POST", "/orders")
          .body("text/plain", ("r" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .send()
          .assertStatus(202);
    }
  }

  private static void messages(TestQueue queue, int first) {
    for (int i = first; i < NUMBER; i += CALLERS) {
      queue.send("m" + i);
    }
  }
}
