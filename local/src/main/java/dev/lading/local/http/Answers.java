package dev.lading.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.json.Json;
import dev.lading.local.server.Exchanges;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends what functions answer.
 *
 * <p>Errors have AWS's statuses and bodies. As those do not tell a developer much, the header
 * {@value #ERROR_HEADER} says what happened.
 */
final class Answers {

  static final String ERROR_HEADER = "lading-error";

  /** What the connection decides, not the function. */
  private static final Set<String> CONNECTION_HEADERS =
      Set.of("connection", "content-length", "date", "transfer-encoding");

  /** An event and why there is one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Event(Cause cause, byte[] json) {}

  /**
   * How a function's answer is read, and what is sent where it cannot be.
   *
   * @param errorStatus of a function that fails
   * @param errorMessage of a function that fails
   * @param crossOrigin what is said of other origins in place of the function
   */
  record Form(int errorStatus, String errorMessage, CrossOriginHeaders crossOrigin) {}

  private Answers() {}

  /** Hands an event to a function and sends its answer; returns the status. */
  static int answer(HttpExchange exchange, LocalFunction function, Event event, Form form)
      throws IOException {
    StreamedAnswer streamed = new StreamedAnswer(exchange, form);
    Outcome outcome = function.invoke(event.cause(), event.json(), streamed);
    if (streamed.hasBegun()) {
      if (outcome.failure() != null) {
        streamed.breakOff();
      }
      return streamed.status();
    }
    if (streamed.problem() != null) {
      return fail(exchange, form, malformed(streamed.problem()));
    }
    if (outcome instanceof Outcome.Streamed && outcome.failure() == null) {
      return fail(exchange, form, malformed("it ends within its head"));
    }
    if (!(outcome instanceof Outcome.Answered answered)) {
      return fail(exchange, form, String.valueOf(outcome.failure()));
    }
    HttpApiResponse response;
    try {
      response = HttpApiResponse.read(answered.body());
    } catch (HttpApiResponse.MalformedAnswerException e) {
      return fail(exchange, form, malformed(String.valueOf(e.getMessage())));
    }
    headers(exchange, response, form);
    Exchanges.send(exchange, response.status(), response.body());
    return response.status();
  }

  private static int fail(HttpExchange exchange, Form form, String reason) throws IOException {
    return refuse(exchange, form.errorStatus(), form.errorMessage(), reason);
  }

  private static String malformed(@Nullable String problem) {
    return "the function's answer is not an HTTP response: " + problem;
  }

  static void headers(HttpExchange exchange, HttpApiResponse response, Form form) {
    Headers headers = exchange.getResponseHeaders();
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      if (!CONNECTION_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))
          && !form.crossOrigin().replaces(header.getKey())) {
        headers.set(header.getKey(), header.getValue());
      }
    }
    response.cookies().forEach(cookie -> headers.add("Set-Cookie", cookie));
  }

  /** Whether the response has no body, whatever the function wrote. */
  static boolean isBodiless(HttpExchange exchange, int status) {
    return exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
  }

  static int refuse(HttpExchange exchange, int status, String message, String reason)
      throws IOException {
    String line = reason.replaceAll("[^\\x20-\\x7e]+", " ");
    exchange.getResponseHeaders().set(ERROR_HEADER, line);
    Exchanges.json(exchange, status, Json.object("message", message));
    return status;
  }
}
