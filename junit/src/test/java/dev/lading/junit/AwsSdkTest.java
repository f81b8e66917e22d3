package dev.lading.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A handler sends by the client of AWS's SDK, which finds the queues by itself. */
class AwsSdkTest {

  @Nested
  @LadingTest(
      isolation = Isolation.PROCESS,
      functions = {"forwarding", "orders"})
  class FromAProcess {

    @Test
    void whatItSendsIsHandledByTheOtherFunction(Api api, Queues queues) {
      sendsToOtherFunction(api, queues);
    }
  }

  @Nested
  @LadingTest(
      isolation = Isolation.THREAD,
      functions = {"forwarding", "orders"})
  class FromAThread {

    @Test
    void whatItSendsIsHandledByTheOtherFunction(Api api, Queues queues) {
      sendsToOtherFunction(api, queues);
    }

    @Test
    void aTestMayUseAClientOfItsOwn(Queues queues) {
      TestQueue orders = queues.queue("orders");
      try (SqsClient client = SqsClient.create()) {
        String url = client.getQueueUrl(r -> r.queueName("orders-dead-letters")).queueUrl();
        orders.send("poison").awaitDeadLetter();

        List<Message> dead = client.receiveMessage(r -> r.queueUrl(url)).messages();

        assertThat(dead).singleElement().satisfies(m -> assertThat(m.body()).isEqualTo("poison"));
      }
    }
  }

  private static void sendsToOtherFunction(Api api, Queues queues) {
    String id =
        api.request("POST", "/forward/orders")
            .body("text/plain", "coffee".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .send()
            .assertStatus(200)
            .body();
    assertThat(id).isNotBlank();
    api.post("/forward/ordered.fifo", "\"sugar\"").assertStatus(200);

    queues.queue("orders").awaitHandled();
    queues.queue("ordered.fifo").awaitHandled();
    assertThat(api.get("/orders/x").body()).contains("coffee").contains("sugar");
  }
}
