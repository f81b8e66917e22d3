package dev.lading.local.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What became of the messages of a queue. A message may have ended before its sender knows its id,
 * so that some of the latest are kept.
 */
final class Deliveries {

  private static final int MAX_ENDED = 10_000;

  private final Map<String, CompletableFuture<Delivery>> byMessage = new LinkedHashMap<>();

  synchronized CompletableFuture<Delivery> of(String messageId) {
    return byMessage.computeIfAbsent(messageId, id -> new CompletableFuture<>());
  }

  synchronized void end(Delivery delivery) {
    of(delivery.messageId()).complete(delivery);
    if (byMessage.size() > MAX_ENDED) {
      byMessage.values().removeIf(CompletableFuture::isDone);
    }
  }

  /** A message that begins its way anew. */
  synchronized void forget(String messageId) {
    byMessage.remove(messageId);
  }
}
