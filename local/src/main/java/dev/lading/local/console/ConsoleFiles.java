package dev.lading.local.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.server.Exchanges;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The console's own files, by an exact list: nothing else can be asked for. */
final class ConsoleFiles {

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("", "text/html; charset=utf-8"),
          Map.entry("console.css", "text/css; charset=utf-8"),
          Map.entry("icon.svg", "image/svg+xml"),
          Map.entry("app.js", SCRIPT),
          Map.entry("api.js", SCRIPT),
          Map.entry("dom.js", SCRIPT),
          Map.entry("format.js", SCRIPT),
          Map.entry("map.js", SCRIPT),
          Map.entry("events.js", SCRIPT),
          Map.entry("detail.js", SCRIPT),
          Map.entry("queues.js", SCRIPT),
          Map.entry("schedules.js", SCRIPT),
          Map.entry("forms.js", SCRIPT),
          Map.entry("fields.js", SCRIPT),
          Map.entry("credentials.js", SCRIPT));

  private ConsoleFiles() {}

  static boolean has(String name) {
    return TYPES.containsKey(name);
  }

  static void send(HttpExchange exchange, String name) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", TYPES.get(name));
    headers.set("Cache-Control", "no-cache");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
            + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    Exchanges.send(exchange, 200, bytes(name.isEmpty() ? "index.html" : name));
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the console's file " + file + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }
}
