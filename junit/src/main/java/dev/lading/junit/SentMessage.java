package dev.lading.junit;

import dev.lading.local.queue.Delivery;
import java.util.concurrent.CompletableFuture;
import org.opentest4j.AssertionFailedError;

/** A message that was sent to a queue. */
public final class SentMessage {

  private final TestQueue queue;
  private final String id;
  private final long before;
  private final CompletableFuture<Delivery> delivery;

  SentMessage(TestQueue queue, String id, long before) {
    this.queue = queue;
    this.id = id;
    this.before = before;
    this.delivery = queue.local().delivery(id);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /**
   * Waits until a handler took it.
   *
   * @return how it was, with the number of its receives
   * @throws HandlerFailedError when it became a dead letter instead, with the handler's error
   * @throws AssertionFailedError when neither is so after the limit, or no filter lets it through
   */
  public Delivery awaitHandled() {
    Delivery end = awaitEnd("be handled");
    if (!end.delivered()) {
      throw queue.failed(
          "the message %s of the queue %s was received %d times and is: %s"
              .formatted(id, queue.name(), end.receives(), end.end().word()),
          before);
    }
    return end;
  }

  /**
   * Waits until it is a dead letter.
   *
   * @return how it was, with the number of its receives
   * @throws AssertionFailedError when it was handled instead, or neither is so after the limit
   */
  public Delivery awaitDeadLetter() {
    return await(Delivery.End.DEAD_LETTER, "become a dead letter");
  }

  /**
   * Waits until it was deleted because no filter lets it through.
   *
   * @throws AssertionFailedError when it met another end, or none after the limit
   */
  public Delivery awaitFiltered() {
    return await(Delivery.End.FILTERED, "be filtered out");
  }

  private Delivery await(Delivery.End expected, String what) {
    Delivery end = awaitEnd(what);
    if (end.end() != expected) {
      throw queue.failed(
          "the message %s of the queue %s should %s, and is: %s"
              .formatted(id, queue.name(), what, end.end().word()),
          before);
    }
    return end;
  }

  private Delivery awaitEnd(String what) {
    queue
        .awaiting()
        .until(
            "the message %s of the queue %s to %s".formatted(id, queue.name(), what),
            () -> TestQueue.describe(queue.contents()),
            before,
            delivery::isDone);
    return delivery.join();
  }
}
