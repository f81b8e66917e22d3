package dev.lading.local.journal;

import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import java.util.List;
import java.util.Map;

/**
 * What became of an event, in a few words. A function may answer, and yet say that something
 * failed.
 *
 * @param result a response's status, how many records failed, or what an authorizer decided; empty
 *     where the answer does not tell
 * @param failed whether anything failed: the function, a record, or the response with a status of
 *     500 or more
 * @param error what was thrown; empty where nobody knows of anything
 */
public record Verdict(String result, boolean failed, String error) {

  private static final int SERVER_ERROR = 500;

  /** Judges an event. */
  public static Verdict of(Entry entry) {
    String result = result(entry);
    Failure failure = entry.failure();
    boolean failed =
        entry.state() == Entry.State.FAILED
            || result.endsWith("failed")
            || (result.matches("\\d{3}") && Integer.parseInt(result) >= SERVER_ERROR);
    String error =
        failure == null
            ? SourceLine.exception(entry.log())
            : failure.type() + ": " + failure.message();
    return new Verdict(result, failed, error);
  }

  private static String result(Entry entry) {
    if (entry.state() != Entry.State.ANSWERED || entry.answer().length == 0) {
      return "";
    }
    try {
      if (Json.read(entry.answer()) instanceof Map<?, ?> answer) {
        if (answer.get("statusCode") != null) {
          return String.valueOf(answer.get("statusCode"));
        }
        if (answer.get("isAuthorized") instanceof Boolean authorized) {
          return authorized ? "allowed" : "denied";
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
}
