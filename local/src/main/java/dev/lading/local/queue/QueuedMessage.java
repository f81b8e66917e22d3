package dev.lading.local.queue;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A message in a queue, as one receive sees it.
 *
 * @param id the message's id
 * @param number rises with each message of the queue
 * @param content what was sent
 * @param sent when
 * @param receives how often a function has received it
 * @param delivery done at the end of the message's way
 */
record QueuedMessage(
    String id,
    long number,
    NewMessage content,
    Instant sent,
    int receives,
    CompletableFuture<Delivery> delivery) {

  static QueuedMessage of(NewMessage content, long number) {
    return new QueuedMessage(
        UUID.randomUUID().toString(), number, content, Instant.now(), 0, new CompletableFuture<>());
  }

  QueuedMessage received() {
    return new QueuedMessage(id, number, content, sent, receives + 1, delivery);
  }

  void end(boolean delivered) {
    delivery.complete(new Delivery(id, delivered, receives));
  }
}
