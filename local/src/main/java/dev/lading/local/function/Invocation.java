package dev.lading.local.function;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One event on its way to a function.
 *
 * @param id the request id
 * @param event the event's JSON
 * @param deadline when the function must have answered
 * @param delivered done once the function has fetched the event
 * @param sink takes a streamed answer
 * @param outcome done once the function has answered, failed or ended
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Invocation(
    String id,
    byte[] event,
    Instant deadline,
    CompletableFuture<Void> delivered,
    StreamSink sink,
    CompletableFuture<Outcome> outcome) {

  static Invocation of(byte[] event, Instant deadline, StreamSink sink) {
    return new Invocation(
        UUID.randomUUID().toString(),
        event,
        deadline,
        new CompletableFuture<>(),
        sink,
        new CompletableFuture<>());
  }
}
