package dev.lading.runtime;

import dev.lading.runtime.json.JsonWriter;
import java.util.Base64;

/**
 * A failure in the form that the Runtime API takes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">The error object
 *     and the header {@code Lambda-Runtime-Function-Error-Type}</a>
 */
final class ErrorReport {

  static final String HANDLER_FAILED = "Function.HandlerFailed";
  static final String RESPONSE_TOO_LARGE = "Function.ResponseSizeTooLarge";

  private static final int MAX_FRAMES = 200;
  private static final int MAX_CAUSES = 8;
  private static final int MAX_MESSAGE = 32 * 1024;

  private final String category;
  private final Throwable failure;

  /**
   * Creates the report.
   *
   * @param category of the form that AWS recommends, such as {@code Runtime.NoSuchHandler}
   */
  ErrorReport(String category, Throwable failure) {
    this.category = category;
    this.failure = failure;
  }

  /** The header, with its line break. */
  String header() {
    return "Lambda-Runtime-Function-Error-Type: " + category + "\r\n";
  }

  /** The trailers of an answer that broke off, each with its line break. */
  String trailers() {
    return header()
        + "Lambda-Runtime-Function-Error-Body: "
        + Base64.getEncoder().encodeToString(body())
        + "\r\n";
  }

  /** The error object. */
  byte[] body() {
    JsonWriter json = new JsonWriter(4096);
    json.beginObject().name("errorMessage").string(message(failure));
    json.name("errorType").string(failure.getClass().getName());
    json.name("stackTrace").beginArray();
    Throwable thrown = failure;
    for (int i = 0; thrown != null && i < MAX_CAUSES; i++) {
      if (i > 0) {
        json.string("Caused by: " + thrown.getClass().getName() + ": " + message(thrown));
      }
      frames(thrown, json);
      thrown = thrown.getCause();
    }
    return json.endArray().endObject().toBytes();
  }

  private static void frames(Throwable thrown, JsonWriter json) {
    StackTraceElement[] frames = thrown.getStackTrace();
    for (int i = 0; i < frames.length && i < MAX_FRAMES; i++) {
      json.string(frames[i].toString());
    }
  }

  private static String message(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
  }
}
