package dev.lading.local.control;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.journal.FailedEvents;
import dev.lading.local.json.Json;
import dev.lading.local.server.Exchanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lists the events that were given up. */
final class FailedEventsApi {

  private FailedEventsApi() {}

  static void handle(HttpExchange exchange, FailedEvents events) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      Exchanges.text(exchange, 405, "This takes GET only.\n");
      return;
    }
    byte[] answer =
        Json.object(
            json -> {
              json.writeArrayFieldStart("failedEvents");
              for (FailedEvents.FailedEvent event : events.all()) {
                json.writeStartObject();
                json.writeStringField("function", event.function());
                json.writeStringField("source", event.cause().kind() + " " + event.cause().name());
                json.writeStringField("time", event.time().toString());
                json.writeNumberField("attempts", event.attempts());
                json.writeStringField("error", event.error());
                json.writeStringField("event", new String(event.event(), StandardCharsets.UTF_8));
                json.writeEndObject();
              }
              json.writeEndArray();
            });
    Exchanges.json(exchange, 200, answer);
  }
}
