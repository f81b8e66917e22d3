package dev.lading.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.journal.Entry;
import dev.lading.local.journal.Failure;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes events of the journal. */
final class EntryJson {

  private static final int SERVER_ERROR = 500;

  private EntryJson() {}

  /** Whether the function answered that something failed: a status of 500, or a failed message. */
  private static String result(Entry entry) {
    if (entry.state() != Entry.State.ANSWERED || entry.answer().length == 0) {
      return "";
    }
    try {
      if (Json.read(entry.answer()) instanceof Map<?, ?> answer) {
        if (answer.get("statusCode") != null) {
          return String.valueOf(answer.get("statusCode"));
        }
        if (answer.get("batchItemFailures") instanceof List<?> failures && !failures.isEmpty()) {
          return failures.size() + " failed";
        }
      }
    } catch (MalformedJsonException e) {
      // Not an answer of a known form, or only the beginning of a long one.
    }
    return "";
  }

  private static boolean failed(Entry entry, String result) {
    return entry.state() == Entry.State.FAILED
        || result.endsWith("failed")
        || (result.matches("\\d{3}") && Integer.parseInt(result) >= SERVER_ERROR);
  }

  /** The fields of one line in the list of events. */
  static void brief(JsonGenerator json, Entry entry, SourceLine source) throws IOException {
    String result = result(entry);
    json.writeNumberField("number", entry.number());
    json.writeStringField("function", entry.function());
    json.writeStringField("kind", entry.cause().kind());
    json.writeStringField("name", entry.cause().name());
    json.writeStringField("detail", entry.cause().detail());
    json.writeNumberField("start", entry.start().toEpochMilli());
    json.writeBooleanField("running", entry.state() == Entry.State.RUNNING);
    json.writeBooleanField("failed", failed(entry, result));
    json.writeStringField("result", result);
    json.writeNumberField("millis", entry.measures().millis());
    json.writeNumberField("coldStart", entry.measures().coldStart());
    json.writeNumberField("memory", entry.measures().memory());
    json.writeStringField("instance", entry.measures().instance());
    Failure failure = entry.failure();
    json.writeStringField(
        "error",
        failure == null
            ? SourceLine.exception(entry.log())
            : failure.type() + ": " + failure.message());
    json.writeStringField("source", source.of(entry));
  }

  /** All of one event. */
  static byte[] whole(Entry entry, SourceLine source) {
    return Json.object(
        json -> {
          brief(json, entry, source);
          lines(json, "log", entry.log());
          Failure failure = entry.failure();
          lines(json, "stack", failure == null ? List.of() : failure.stack());
          json.writeStringField("event", new String(entry.event(), StandardCharsets.UTF_8));
          json.writeStringField("answer", new String(entry.answer(), StandardCharsets.UTF_8));
        });
  }

  private static void lines(JsonGenerator json, String name, List<String> lines)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String line : lines) {
      json.writeString(line);
    }
    json.writeEndArray();
  }
}
