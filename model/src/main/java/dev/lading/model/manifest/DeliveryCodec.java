package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.Delivery;
import java.io.IOException;

/** Writes and reads how events are delivered, as fields of their trigger. */
final class DeliveryCodec {

  private DeliveryCodec() {}

  static void write(Delivery delivery, JsonGenerator json) throws IOException {
    json.writeNumberField("retries", delivery.maxRetries());
    json.writeNumberField("maxAge", delivery.maxAge());
    json.writeBooleanField("deadLetters", delivery.deadLetters());
  }

  static Delivery read(JsonNode node) {
    return new Delivery(node.number("retries"), node.number("maxAge"), node.flag("deadLetters"));
  }
}
