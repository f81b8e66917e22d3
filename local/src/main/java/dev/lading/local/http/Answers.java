package dev.lading.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.server.Exchanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
   * @param reader makes a response of an answer
   * @param refusals where there is none
   * @param crossOrigin what is said of other origins
   * @param patience how long an answer that is no stream is waited for
   */
  record Form(Reader reader, Refusals refusals, CrossOrigin crossOrigin, Duration patience) {}

  /** Reads an answer to a request. */
  interface Reader {
    HttpApiResponse read(byte[] answer, HttpExchange exchange)
        throws HttpApiResponse.MalformedAnswerException;
  }

  private Answers() {}

  /** Hands an event to a function and sends its answer; returns the status. */
  static int answer(HttpExchange exchange, LocalFunction function, Event event, Form form)
      throws IOException {
    StreamedAnswer streamed = new StreamedAnswer(exchange, form);
    Deadline deadline = new Deadline(exchange, form);
    // A stream may take as long as its function.
    if (!function.declaration().streams()) {
      deadline.start();
    }
    Outcome outcome = function.invoke(event.cause(), event.json(), streamed);
    if (!deadline.isMet()) {
      return form.refusals().late().status();
    }
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
      response = form.reader().read(answered.body(), exchange);
    } catch (HttpApiResponse.MalformedAnswerException e) {
      return fail(exchange, form, malformed(String.valueOf(e.getMessage())));
    }
    headers(exchange, response, form);
    Exchanges.send(exchange, response.status(), response.body());
    return response.status();
  }

  private static int fail(HttpExchange exchange, Form form, String reason) throws IOException {
    return refuse(exchange, form.crossOrigin(), form.refusals().failed().because(reason));
  }

  private static String malformed(@Nullable String problem) {
    return "the function's answer is not an HTTP response: " + problem;
  }

  static void headers(HttpExchange exchange, HttpApiResponse response, Form form) {
    Headers headers = exchange.getResponseHeaders();
    for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
      if (!CONNECTION_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))
          && !form.crossOrigin().replaces(header.getKey())) {
        headers.put(header.getKey(), header.getValue());
      }
    }
    response.cookies().forEach(cookie -> headers.add("Set-Cookie", cookie));
    form.crossOrigin().answered(exchange);
  }

  /** Whether the response has no body, whatever the function wrote. */
  static boolean isBodiless(HttpExchange exchange, int status) {
    return exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
  }

  /** Sends a refusal; returns its status. */
  static int refuse(HttpExchange exchange, CrossOrigin crossOrigin, Refusal refusal)
      throws IOException {
    String line = refusal.reason().replaceAll("[^\\x20-\\x7e]+", " ");
    exchange.getResponseHeaders().set(ERROR_HEADER, line);
    crossOrigin.refused(exchange);
    Exchanges.json(exchange, refusal.status(), refusal.body().getBytes(StandardCharsets.UTF_8));
    return refusal.status();
  }
}
