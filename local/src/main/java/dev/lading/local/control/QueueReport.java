package dev.lading.local.control;

import dev.lading.local.json.Json;
import dev.lading.local.queue.Delivery;
import dev.lading.local.queue.LocalQueue;

/** Writes what is said about queues and messages. */
final class QueueReport {

  private QueueReport() {}

  static byte[] delivery(Delivery delivery) {
    return Json.object(
        json -> {
          json.writeStringField("messageId", delivery.messageId());
          json.writeStringField("outcome", delivery.delivered() ? "delivered" : "dead-letter");
          json.writeNumberField("receives", delivery.receives());
        });
  }

  static byte[] contents(LocalQueue queue) {
    LocalQueue.Contents contents = queue.contents();
    return Json.object(
        json -> {
          json.writeStringField("queue", queue.name().value());
          json.writeStringField("function", queue.functionName());
          json.writeNumberField("waiting", contents.waiting());
          json.writeNumberField("inFlight", contents.inFlight());
          json.writeArrayFieldStart("deadLetters");
          for (LocalQueue.DeadLetter letter : contents.deadLetters()) {
            json.writeStartObject();
            json.writeStringField("messageId", letter.messageId());
            json.writeStringField("body", letter.body());
            json.writeNumberField("receives", letter.receives());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
