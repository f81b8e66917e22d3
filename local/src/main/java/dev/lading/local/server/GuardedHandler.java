package dev.lading.local.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Lets requests through that call this machine by a loopback name, and ends every exchange. */
final class GuardedHandler implements HttpHandler {

  private final HttpHandler handler;

  GuardedHandler(HttpHandler handler) {
    this.handler = handler;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      if (!LoopbackHost.matches(host)) {
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
