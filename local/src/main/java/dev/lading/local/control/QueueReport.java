package dev.lading.local.control;

import dev.lading.local.json.Json;
import dev.lading.local.queue.Delivery;
import dev.lading.local.queue.LocalQueue;
import java.util.List;

/** Writes what is said about queues and messages. */
final class QueueReport {

  private QueueReport() {}

  static byte[] delivery(Delivery delivery) {
    return Json.object(
        json -> {
          json.writeStringField("messageId", delivery.messageId());
          json.writeStringField("outcome", delivery.end().word());
          json.writeNumberField("receives", delivery.receives());
        });
  }

  static byte[] contents(LocalQueue queue) throws InterruptedException {
    LocalQueue.Contents contents = queue.contents();
    List<LocalQueue.DeadLetter> dead = queue.deadLetters();
    return Json.object(
        json -> {
          json.writeStringField("queue", queue.name().value());
          json.writeStringField("function", queue.functionName());
          json.writeNumberField("waiting", contents.waiting());
          json.writeNumberField("delayed", contents.delayed());
          json.writeNumberField("inFlight", contents.inFlight());
          json.writeNumberField("dead", contents.dead());
          json.writeArrayFieldStart("deadLetters");
          for (LocalQueue.DeadLetter letter : dead) {
            json.writeStartObject();
            json.writeStringField("messageId", letter.messageId());
            json.writeStringField("body", letter.body());
            json.writeNumberField("receives", letter.receives());
            json.writeStringField("reason", letter.reason());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
