package dev.lading.local.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.regex.Pattern;

/** Lets requests through that call this machine by a loopback name, and ends every exchange. */
final class GuardedHandler implements HttpHandler {

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private final HttpHandler handler;

  GuardedHandler(HttpHandler handler) {
    this.handler = handler;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      if (host == null || !LOOPBACK.matcher(host).matches()) {
        Exchanges.text(
            exchange,
            421,
            "The local run answers to localhost, 127.0.0.1 and [::1] only, not to the host '"
                + host
                + "'.\n");
        return;
      }
      handler.handle(exchange);
    }
  }
}
