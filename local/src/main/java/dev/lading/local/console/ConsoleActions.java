package dev.lading.local.console;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Entry;
import dev.lading.local.journal.Journal;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.schedule.Timetable;
import dev.lading.local.server.Exchanges;
import dev.lading.local.source.LocalSource;
import dev.lading.local.source.Sample;
import dev.lading.local.sqs.NewMessage;
import dev.lading.local.sqs.SqsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what the console's page asks for. None of it ends the run. */
final class ConsoleActions {

  private static final int MAX_BODY = 8 * 1024 * 1024;

  private final Supplier<ConsoleView> views;
  private final Journal journal;

  ConsoleActions(Supplier<ConsoleView> views, Journal journal) {
    this.views = views;
    this.journal = journal;
  }

  /** Says why something cannot be done. */
  private static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  void handle(HttpExchange exchange, String path) throws IOException {
    try {
      Map<?, ?> request = request(exchange);
      int slash = path.indexOf('/');
      String rest = slash < 0 ? "" : path.substring(slash + 1);
      switch (slash < 0 ? path : path.substring(0, slash)) {
        case "queues" -> queue(exchange, rest, request);
        case "schedules" -> fire(exchange, rest);
        case "sources" -> source(exchange, rest, request);
        case "clock" -> advance(exchange, request);
        case "replay" -> replay(exchange, rest);
        default -> throw new RefusedException("There is no such action.");
      }
    } catch (RefusedException | SqsException e) {
      Exchanges.text(exchange, 400, e.getMessage() + "\n");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<?, ?> request(HttpExchange exchange) throws IOException, RefusedException {
    Optional<byte[]> body = Exchanges.body(exchange, MAX_BODY);
    if (body.isEmpty()) {
      throw new RefusedException("That is too much for an event of Lambda.");
    }
    if (body.get().length == 0) {
      return Map.of();
    }
    try {
      return Json.read(body.get()) instanceof Map<?, ?> fields ? fields : Map.of();
    } catch (MalformedJsonException e) {
      throw new RefusedException("The request is not JSON: " + e.getMessage());
    }
  }

  private void queue(HttpExchange exchange, String path, Map<?, ?> request)
      throws IOException, InterruptedException, RefusedException {
    int slash = path.indexOf('/');
    LocalQueue queue = queue(slash < 0 ? path : path.substring(0, slash));
    switch (slash < 0 ? "" : path.substring(slash + 1)) {
      case "" -> {
        String id = queue.send(message(request, queue));
        journal.changed("queues");
        Exchanges.json(exchange, 200, Json.object("messageId", id));
      }
      case "redrive" -> {
        queue.redrive();
        done(exchange);
      }
      case "purge" -> {
        queue.purge();
        done(exchange);
      }
      default -> throw new RefusedException("A queue has no such action.");
    }
  }

  private void done(HttpExchange exchange) throws IOException {
    journal.changed("queues");
    Exchanges.json(exchange, 200, Json.object("outcome", "done"));
  }

  private static NewMessage message(Map<?, ?> request, LocalQueue queue) throws RefusedException {
    String body = text(request, "body");
    if (body == null || body.isEmpty()) {
      throw new RefusedException("A message has a body.");
    }
    String delay = text(request, "delay");
    if (delay != null && !delay.matches("\\d{1,3}")) {
      throw new RefusedException("A delay is 0 to 900 seconds, not " + delay + ".");
    }
    String group = text(request, "groupId");
    if (queue.name().fifo() && group == null) {
      throw new RefusedException("A message of a FIFO queue belongs to a group.");
    }
    return new NewMessage(
        body,
        queue.name().fifo() ? group : null,
        queue.name().fifo() ? text(request, "deduplicationId") : null,
        delay == null ? 0 : Integer.parseInt(delay),
        texts(request.get("attributes")));
  }

  private LocalQueue queue(String name) throws RefusedException {
    LocalQueue queue = views.get().queues().get(name);
    if (queue == null) {
      throw new RefusedException("The application has no queue '" + name + "' any more.");
    }
    return queue;
  }

  /** Lists a queue's dead letters. */
  void deadLetters(HttpExchange exchange, String name) throws IOException {
    try {
      List<LocalQueue.DeadLetter> letters = queue(name).deadLetters();
      Exchanges.json(
          exchange,
          200,
          Json.object(
              json -> {
                json.writeArrayFieldStart("deadLetters");
                for (LocalQueue.DeadLetter letter : letters) {
                  json.writeStartObject();
                  json.writeStringField("messageId", letter.messageId());
                  json.writeStringField("body", letter.body());
                  json.writeNumberField("receives", letter.receives());
                  json.writeStringField("reason", letter.reason());
                  json.writeEndObject();
                }
                json.writeEndArray();
              }));
    } catch (RefusedException | SqsException e) {
      Exchanges.text(exchange, 400, e.getMessage() + "\n");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fire(HttpExchange exchange, String name) throws IOException, RefusedException {
    ConsoleView view = views.get();
    LocalSchedule schedule = view.schedules().get(name);
    if (schedule == null) {
      throw new RefusedException("The application has no schedule '" + name + "' any more.");
    }
    answer(exchange, schedule.fire(view.timetable().now()));
  }

  private void source(HttpExchange exchange, String path, Map<?, ?> request)
      throws IOException, RefusedException {
    Outcome last = null;
    String body = text(request, "body");
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    for (LocalSource source : views.get().sources()) {
      if (source.path().equals(path)) {
        if (source.takesJson() && bytes.length > 0 && !Json.isValue(bytes)) {
          throw new RefusedException("What is sent to a " + source.kind().word() + " is JSON.");
        }
        last = source.send(new Sample(bytes, texts(request.get("settings"))));
      }
    }
    if (last == null) {
      throw new RefusedException("The application has no such source any more.");
    }
    answer(exchange, last);
  }

  private void advance(HttpExchange exchange, Map<?, ?> request)
      throws IOException, RefusedException {
    String text = String.valueOf(text(request, "by"));
    Duration by;
    try {
      by = Duration.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedException("A duration is written as PT90M or P1DT12H, not '" + text + "'.");
    }
    if (by.isNegative() || by.compareTo(Timetable.MAX_ADVANCE) > 0) {
      throw new RefusedException("The clock goes forward, by 366 days at most.");
    }
    int fired = views.get().timetable().advance(by).size();
    Exchanges.json(exchange, 200, Json.object(json -> json.writeNumberField("fired", fired)));
  }

  private void replay(HttpExchange exchange, String number) throws IOException, RefusedException {
    Optional<Entry> entry =
        number.matches("\\d{1,18}") ? journal.entry(Long.parseLong(number)) : Optional.empty();
    if (entry.isEmpty() || entry.get().event().length == 0) {
      throw new RefusedException("This event is not kept any more.");
    }
    for (LocalFunction function : views.get().functions()) {
      if (function.name().equals(entry.get().function())) {
        answer(exchange, function.invoke(entry.get().cause().replayed(), entry.get().event()));
        return;
      }
    }
    throw new RefusedException("The application has no function " + entry.get().function() + ".");
  }

  private static void answer(HttpExchange exchange, Outcome outcome) throws IOException {
    Outcome.Failed failure = outcome.failure();
    Exchanges.json(
        exchange,
        200,
        Json.object(
            json -> {
              json.writeBooleanField("failed", failure != null);
              json.writeStringField(
                  "answer",
                  outcome instanceof Outcome.Answered answered
                      ? new String(answered.body(), StandardCharsets.UTF_8)
                      : String.valueOf(failure));
            }));
  }

  private static @Nullable String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null || value.equals("") ? null : String.valueOf(value);
  }

  private static Map<String, String> texts(@Nullable Object object) {
    Map<String, String> texts = new TreeMap<>();
    if (object instanceof Map<?, ?> fields) {
      fields.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    }
    return texts;
  }
}
