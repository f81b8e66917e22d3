package dev.lading.local.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.function.Outcome;
import dev.lading.local.json.Json;
import dev.lading.local.queue.Delivery;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.server.Exchanges;
import dev.lading.local.sqs.SqsException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * What a developer can do beside the application's own routes: read the overview, send messages,
 * fire schedules, and send the events of other sources.
 *
 * <p>A page of another origin, which any web site is, may not do so.
 */
public final class ControlApi implements HttpHandler {

  /** Where the paths start. */
  public static final String ROOT = "/_lading/";

  private static final String QUEUES = ROOT + "queues/";
  private static final String SCHEDULES = ROOT + "schedules/";
  private static final String CLOCK = ROOT + "clock";
  private static final String FAILED_EVENTS = ROOT + "failed-events";

  /** SQS's limit on a message. */
  private static final int MAX_MESSAGE = 1024 * 1024;

  private final String overview;
  private final Controls controls;
  private final SourceApi sources;

  /**
   * Creates the API.
   *
   * @param overview the text of the overview
   * @param controls what can be driven
   */
  public ControlApi(String overview, Controls controls) {
    this.overview = overview;
    this.controls = controls;
    this.sources = new SourceApi(controls.sources());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (method.equals("POST") && crossOrigin(exchange)) {
      Exchanges.text(exchange, 403, "A page of another origin may not do this.\n");
    } else if (path.equals(ROOT) && method.equals("GET")) {
      Exchanges.text(exchange, 200, overview);
    } else if (path.startsWith(QUEUES)) {
      queue(exchange, path.substring(QUEUES.length()), method);
    } else if (path.startsWith(SCHEDULES)) {
      schedule(exchange, path.substring(SCHEDULES.length()), method);
    } else if (path.equals(CLOCK)) {
      ClockApi.handle(exchange, controls.timetable());
    } else if (path.equals(FAILED_EVENTS)) {
      FailedEventsApi.handle(exchange, controls.failedEvents());
    } else if (!sources.handle(exchange, path.substring(ROOT.length()))) {
      Exchanges.text(exchange, 404, "There is nothing here; see " + ROOT + "\n");
    }
  }

  private static boolean crossOrigin(HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return origin != null
        && !origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"));
  }

  private void queue(HttpExchange exchange, String path, String method) throws IOException {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    String action = slash < 0 ? "" : path.substring(slash + 1);
    LocalQueue queue = controls.queues().get(name);
    try {
      if (queue == null) {
        unknown(exchange, "queue", name, controls.queues());
      } else if (action.equals("redrive") && method.equals("POST")) {
        queue.redrive();
        Exchanges.json(exchange, 200, Json.object("queue", name));
      } else if (!action.isEmpty()) {
        Exchanges.text(exchange, 404, "A queue has 'redrive' only.\n");
      } else if (method.equals("GET")) {
        Exchanges.json(exchange, 200, QueueReport.contents(queue));
      } else if (method.equals("POST")) {
        send(exchange, queue);
      } else {
        notAllowed(exchange, "GET, POST");
      }
    } catch (SqsException e) {
      Exchanges.text(exchange, 400, e.getMessage() + "\n");
    } catch (InterruptedException e) {
      // The run is ending; so is the connection.
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, LocalQueue queue)
      throws IOException, InterruptedException {
    Optional<byte[]> body = Exchanges.body(exchange, MAX_MESSAGE);
    if (body.isEmpty()) {
      Exchanges.text(exchange, 413, "A message of SQS has at most 1 MiB.\n");
      return;
    }
    String id;
    try {
      id = queue.send(MessageRequest.read(exchange.getRequestHeaders(), body.get(), queue.name()));
    } catch (MessageRequest.RefusedException e) {
      Exchanges.text(exchange, 400, e.getMessage() + "\n");
      return;
    }
    Delivery delivery;
    try {
      delivery = queue.delivery(id).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    boolean failed = !delivery.delivered() && delivery.end() != Delivery.End.FILTERED;
    Exchanges.json(exchange, failed ? 500 : 200, QueueReport.delivery(delivery));
  }

  private void schedule(HttpExchange exchange, String name, String method) throws IOException {
    LocalSchedule schedule = controls.schedules().get(name);
    if (schedule == null) {
      unknown(exchange, "schedule", name, controls.schedules());
      return;
    }
    if (!method.equals("POST")) {
      notAllowed(exchange, "POST");
      return;
    }
    Outcome.Failed failure = schedule.fire(controls.timetable().now()).failure();
    byte[] answer =
        Json.object(
            json -> {
              json.writeStringField("schedule", name);
              json.writeStringField("outcome", failure == null ? "handled" : "failed");
              if (failure != null) {
                json.writeStringField("error", failure.toString());
              }
            });
    Exchanges.json(exchange, failure == null ? 200 : 500, answer);
  }

  private static void notAllowed(HttpExchange exchange, String methods) throws IOException {
    exchange.getResponseHeaders().set("Allow", methods);
    Exchanges.text(exchange, 405, "This takes " + methods + " only.\n");
  }

  private static void unknown(HttpExchange exchange, String kind, String name, Map<String, ?> known)
      throws IOException {
    String names = known.isEmpty() ? "none" : String.join(", ", known.keySet());
    Exchanges.text(
        exchange, 404, "The application has no %s '%s'; it has %s.\n".formatted(kind, name, names));
  }
}
