package dev.lading.local.control;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.json.Json;
import dev.lading.local.schedule.Timetable;
import dev.lading.local.server.Exchanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells the run's time, and puts its clock forward: {@code PT90M}, {@code P1DT12H}. */
final class ClockApi {

  private static final int MAX_DURATION = 64;

  private ClockApi() {}

  static void handle(HttpExchange exchange, Timetable timetable) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      Exchanges.json(exchange, 200, report(timetable, List.of()));
      return;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "GET, POST");
      Exchanges.text(exchange, 405, "This takes GET, POST only.\n");
      return;
    }
    Optional<Duration> by = Exchanges.body(exchange, MAX_DURATION).flatMap(ClockApi::read);
    if (by.isEmpty()) {
      Exchanges.text(
          exchange,
          400,
          "The body says by how much the clock goes forward, up to 366 days, such as PT90M or"
              + " P1DT12H.\n");
      return;
    }
    Exchanges.json(exchange, 200, report(timetable, timetable.advance(by.get())));
  }

  private static Optional<Duration> read(byte[] body) {
    try {
      return Optional.of(Duration.parse(new String(body, StandardCharsets.UTF_8).strip()))
          .filter(by -> !by.isNegative() && by.compareTo(Timetable.MAX_ADVANCE) <= 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] report(Timetable timetable, List<Timetable.Fired> fired) {
    return Json.object(
        json -> {
          json.writeStringField("now", timetable.now().toString());
          json.writeStringField("ahead", timetable.ahead().toString());
          json.writeArrayFieldStart("fired");
          for (Timetable.Fired one : fired) {
            json.writeStartObject();
            json.writeStringField("schedule", one.schedule());
            json.writeStringField("due", one.due().toString());
            json.writeStringField(
                "outcome", one.outcome().failure() == null ? "handled" : "failed");
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
