package dev.lading.local.function;

import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads what a runtime posts when an event or the start failed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda Runtime
 *     API</a>
 */
final class ErrorReport {

  private static final String UNKNOWN = "Runtime.UnknownReason";

  private ErrorReport() {}

  static Outcome.Failed read(byte[] body) {
    try {
      if (Json.read(body) instanceof Map<?, ?> report) {
        return new Outcome.Failed(
            report.get("errorType") instanceof String type ? type : UNKNOWN,
            report.get("errorMessage") instanceof String message ? message : "no message",
            report.get("stackTrace") instanceof List<?> frames
                ? frames.stream().map(String::valueOf).toList()
                : List.of());
      }
    } catch (MalformedJsonException e) {
      // The text itself is the best report there is.
    }
    return new Outcome.Failed(UNKNOWN, new String(body, StandardCharsets.UTF_8));
  }
}
