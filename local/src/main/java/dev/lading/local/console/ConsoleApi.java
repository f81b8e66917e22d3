package dev.lading.local.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.journal.Entry;
import dev.lading.local.journal.Journal;
import dev.lading.local.journal.SourceLine;
import dev.lading.local.server.Exchanges;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Answers the console's page: its files to everybody, all else to who has the run's token only.
 *
 * <p>The token stands behind the {@code #} of the printed address, which a browser keeps to itself.
 * A page of another origin does not have it, and could not send it either, as it stands in a header
 * of its own.
 */
public final class ConsoleApi implements HttpHandler {

  /** Where the paths start. */
  public static final String ROOT = "/_lading/console/";

  static final String TOKEN_HEADER = "lading-token";

  private static final String API = "api/";
  private static final int MAX_STREAMS = 16;

  private final Token token;
  private final Supplier<ConsoleView> views;
  private final Journal journal;
  private final ConsoleActions actions;
  private final Semaphore streams = new Semaphore(MAX_STREAMS);

  /** Creates what answers the page with what runs at the time. */
  public ConsoleApi(Token token, Supplier<ConsoleView> views, Journal journal) {
    this.token = token;
    this.views = views;
    this.journal = journal;
    this.actions = new ConsoleActions(views, journal);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(ROOT.length());
    String method = exchange.getRequestMethod();
    if (path.startsWith(API)) {
      if (token.matches(exchange.getRequestHeaders().getFirst(TOKEN_HEADER))) {
        api(exchange, method, path.substring(API.length()));
      } else {
        Exchanges.text(exchange, 401, "Open the console by the address that the run printed.\n");
      }
    } else if (ConsoleFiles.has(path) && (method.equals("GET") || method.equals("HEAD"))) {
      ConsoleFiles.send(exchange, path);
    } else {
      Exchanges.text(exchange, 404, "The console has no such file.\n");
    }
  }

  private void api(HttpExchange exchange, String method, String path) throws IOException {
    if (method.equals("POST")) {
      actions.handle(exchange, path);
    } else if (!method.equals("GET")) {
      Exchanges.text(exchange, 405, "This takes GET and POST only.\n");
    } else if (path.equals("model")) {
      Exchanges.json(exchange, 200, ModelJson.write(views.get()));
    } else if (path.equals("stream")) {
      stream(exchange);
    } else if (path.matches("events/\\d{1,18}")) {
      event(exchange, Long.parseLong(path.substring(path.indexOf('/') + 1)));
    } else if (path.startsWith("queues/")) {
      actions.deadLetters(exchange, path.substring(path.indexOf('/') + 1));
    } else {
      Exchanges.text(exchange, 404, "There is nothing here.\n");
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    if (!streams.tryAcquire()) {
      Exchanges.text(exchange, 429, "The console is open too often; close some of its pages.\n");
      return;
    }
    try {
      new ConsoleStream(views, journal).send(exchange);
    } finally {
      streams.release();
    }
  }

  private void event(HttpExchange exchange, long number) throws IOException {
    Optional<Entry> entry = journal.entry(number);
    if (entry.isEmpty()) {
      Exchanges.text(exchange, 404, "This event is not kept any more.\n");
    } else {
      SourceLine source = views.get().sourceLine();
      Exchanges.json(exchange, 200, EntryJson.whole(entry.get(), source));
    }
  }
}
