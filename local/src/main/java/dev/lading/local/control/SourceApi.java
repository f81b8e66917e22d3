package dev.lading.local.control;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.Outcome;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.local.server.Exchanges;
import dev.lading.local.source.LocalSource;
import dev.lading.local.source.Sample;
import dev.lading.local.source.SourceKind;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends sample events of rules, buckets, topics and streams, and invokes functions directly. */
final class SourceApi {

  /** Lambda's limit on a payload. */
  private static final int MAX_SAMPLE = 6 * 1024 * 1024;

  private final Map<String, List<LocalSource>> byPath = new TreeMap<>();

  SourceApi(List<LocalSource> sources) {
    for (LocalSource source : sources) {
      byPath.computeIfAbsent(source.path(), path -> new ArrayList<>()).add(source);
    }
  }

  /**
   * Answers a request for a source.
   *
   * @param path behind the control paths' root
   * @return whether the path is one of sources
   */
  boolean handle(HttpExchange exchange, String path) throws IOException {
    int slash = path.indexOf('/');
    Optional<SourceKind> kind =
        slash < 0 ? Optional.empty() : SourceKind.ofPath(path.substring(0, slash));
    if (kind.isEmpty()) {
      return false;
    }
    List<LocalSource> sources = byPath.get(path);
    if (sources == null) {
      unknown(exchange, kind.get(), path.substring(slash + 1));
    } else if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      Exchanges.text(exchange, 405, "This takes POST only.\n");
    } else {
      send(exchange, sources);
    }
    return true;
  }

  private static void send(HttpExchange exchange, List<LocalSource> sources) throws IOException {
    Optional<byte[]> body = Exchanges.body(exchange, MAX_SAMPLE);
    if (body.isEmpty()) {
      Exchanges.text(exchange, 413, "An event of Lambda has at most 6 MiB.\n");
      return;
    }
    LocalSource first = sources.get(0);
    Map<String, String> settings = settings(exchange.getRequestURI().getRawQuery());
    Optional<String> refusal = refusal(first, body.get(), settings);
    if (refusal.isPresent()) {
      Exchanges.text(exchange, 400, refusal.get() + "\n");
      return;
    }
    Sample sample = new Sample(body.get(), settings);
    Outcome outcome = first.send(sample);
    for (LocalSource other : sources.subList(1, sources.size())) {
      Outcome next = other.send(sample);
      outcome = outcome.failure() == null ? next : outcome;
    }
    answer(exchange, first, outcome);
  }

  private static Optional<String> refusal(
      LocalSource source, byte[] body, Map<String, String> settings) {
    String size = settings.getOrDefault("size", "0");
    if (!size.matches("\\d{1,18}")) {
      return Optional.of("The size of an object is a number of bytes, not '" + size + "'.");
    }
    if (!source.takesJson() || body.length == 0) {
      return Optional.empty();
    }
    try {
      Object value = Json.read(body);
      boolean object = source.kind() != SourceKind.TABLE || value instanceof Map<?, ?>;
      return object
          ? Optional.empty()
          : Optional.of("A change of a table is an object with Keys, NewImage or OldImage.");
    } catch (MalformedJsonException e) {
      return Optional.of(
          "What is sent to a " + source.kind().word() + " is JSON; this is not: " + e.getMessage());
    }
  }

  private static void answer(HttpExchange exchange, LocalSource source, Outcome outcome)
      throws IOException {
    Outcome.Failed failure = outcome.failure();
    if (source.kind() == SourceKind.INVOCATION && outcome instanceof Outcome.Answered answered) {
      Exchanges.json(exchange, 200, answered.body());
      return;
    }
    byte[] report =
        Json.object(
            json -> {
              json.writeStringField(source.kind().word(), source.name());
              json.writeStringField("outcome", failure == null ? "handled" : "failed");
              if (failure != null) {
                json.writeStringField("error", failure.toString());
              }
            });
    Exchanges.json(exchange, failure == null ? 200 : 500, report);
  }

  private void unknown(HttpExchange exchange, SourceKind kind, String name) throws IOException {
    List<String> known = new ArrayList<>();
    for (String path : byPath.keySet()) {
      if (path.startsWith(kind.path() + "/")) {
        known.add(path.substring(kind.path().length() + 1));
      }
    }
    Exchanges.text(
        exchange,
        404,
        "The application has no %s '%s'; it has %s.\n"
            .formatted(kind.word(), name, known.isEmpty() ? "none" : String.join(", ", known)));
  }

  private static Map<String, String> settings(@Nullable String query) {
    Map<String, String> settings = new TreeMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        settings.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return settings;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
