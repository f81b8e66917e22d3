package dev.lading.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.journal.Entry;
import dev.lading.local.journal.Journal;
import dev.lading.local.journal.SourceLine;
import dev.lading.local.journal.Subscription;
import dev.lading.local.json.Json;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.sqs.SqsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Sends what changes to one page, as server-sent events. Changes are gathered for a moment, so that
 * ten thousand events a minute are a few hundred messages.
 */
final class ConsoleStream {

  private static final Duration GATHER = Duration.ofMillis(100);

  /** So often queues are looked at, as anybody may send to them. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Supplier<ConsoleView> views;
  private final Journal journal;
  private Map<String, LocalQueue.Contents> sentQueues = Map.of();

  ConsoleStream(Supplier<ConsoleView> views, Journal journal) {
    this.views = views;
    this.journal = journal;
  }

  /** Sends until the page goes away or the run ends. */
  void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try (Subscription subscription = journal.subscribe();
        OutputStream out = exchange.getResponseBody()) {
      identity(out);
      entries(out, journal.entries());
      schedules(out);
      queues(out);
      while (true) {
        Set<String> changes = subscription.take(LOOK);
        if (changes.remove("model")) {
          identity(out);
        }
        if (changes.remove("schedules") || changes.isEmpty()) {
          schedules(out);
        }
        if (changes.remove("queues") || changes.isEmpty()) {
          queues(out);
        }
        entries(
            out,
            journal.entries().stream()
                .filter(entry -> changes.contains(Long.toString(entry.number())))
                .toList());
        Thread.sleep(GATHER.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void identity(OutputStream out) throws IOException {
    ConsoleView.Identity identity = views.get().identity();
    event(
        out,
        "model",
        json -> {
          json.writeNumberField("generation", identity.generation());
          json.writeStringField("problem", identity.problem().orElse(""));
        });
  }

  private void entries(OutputStream out, List<Entry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    ConsoleView view = views.get();
    SourceLine source = view.sourceLine();
    event(
        out,
        "entries",
        json -> {
          json.writeArrayFieldStart("entries");
          for (Entry entry : entries) {
            json.writeStartObject();
            EntryJson.brief(json, entry, source);
            json.writeEndObject();
          }
          json.writeEndArray();
          instances(json, view);
        });
  }

  private static void instances(JsonGenerator json, ConsoleView view) throws IOException {
    json.writeObjectFieldStart("instances");
    for (LocalFunction function : view.functions()) {
      json.writeNumberField(function.name(), function.instances());
    }
    json.writeEndObject();
  }

  private void schedules(OutputStream out) throws IOException {
    ConsoleView view = views.get();
    event(
        out,
        "schedules",
        json -> {
          json.writeNumberField("now", view.timetable().now().toEpochMilli());
          json.writeNumberField("ahead", view.timetable().ahead().toMillis());
          json.writeObjectFieldStart("next");
          for (String name : view.schedules().keySet()) {
            json.writeNumberField(
                name, view.timetable().next(name).map(java.time.Instant::toEpochMilli).orElse(0L));
          }
          json.writeEndObject();
        });
  }

  private void queues(OutputStream out) throws IOException, InterruptedException {
    Map<String, LocalQueue.Contents> contents = new TreeMap<>();
    for (LocalQueue queue : new ArrayList<>(views.get().queues().values())) {
      try {
        contents.put(queue.name().value(), queue.contents());
      } catch (SqsException e) {
        // The run's log says why, once.
      }
    }
    if (contents.equals(sentQueues)) {
      // Still a word, or nobody would notice that the page is gone.
      out.write(": \n\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    sentQueues = contents;
    event(
        out,
        "queues",
        json -> {
          for (Map.Entry<String, LocalQueue.Contents> queue : contents.entrySet()) {
            json.writeObjectFieldStart(queue.getKey());
            json.writeNumberField("waiting", queue.getValue().waiting());
            json.writeNumberField("delayed", queue.getValue().delayed());
            json.writeNumberField("inFlight", queue.getValue().inFlight());
            json.writeNumberField("dead", queue.getValue().dead());
            json.writeEndObject();
          }
        });
  }

  private static void event(OutputStream out, String name, Json.Fields fields) throws IOException {
    out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    out.write(Json.object(fields));
    out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
