package dev.lading.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.journal.Entry;
import dev.lading.local.journal.Failure;
import dev.lading.local.journal.SourceLine;
import dev.lading.local.journal.Verdict;
import dev.lading.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes events of the journal. */
final class EntryJson {

  private EntryJson() {}

  /** The fields of one line in the list of events. */
  static void brief(JsonGenerator json, Entry entry, SourceLine source) throws IOException {
    Verdict verdict = Verdict.of(entry);
    json.writeNumberField("number", entry.number());
    json.writeStringField("function", entry.function());
    json.writeStringField("kind", entry.cause().kind());
    json.writeStringField("name", entry.cause().name());
    json.writeStringField("detail", entry.cause().detail());
    json.writeNumberField("start", entry.start().toEpochMilli());
    json.writeBooleanField("running", entry.state() == Entry.State.RUNNING);
    json.writeBooleanField("failed", verdict.failed());
    json.writeStringField("result", verdict.result());
    json.writeNumberField("millis", entry.measures().millis());
    json.writeNumberField("coldStart", entry.measures().coldStart());
    json.writeNumberField("memory", entry.measures().memory());
    json.writeStringField("instance", entry.measures().instance());
    json.writeStringField("error", verdict.error());
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
