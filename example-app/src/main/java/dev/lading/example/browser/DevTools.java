package dev.lading.example.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

/**
 * A connection to a browser's DevTools, for one thread: commands with their results, and events.
 *
 * <p>Every message is a JSON object on a WebSocket. A result bears the number of its command; what
 * has none is an event, which is kept until someone waits for it.
 */
final class DevTools implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final ObjectMapper json = new ObjectMapper();
  private final Queue<JsonNode> events = new ArrayDeque<>();
  private final IncomingMessages messages;
  private final WebSocket socket;
  private final Deadline deadline;
  private int lastCommand;

  private DevTools(WebSocket socket, IncomingMessages messages, Deadline deadline) {
    this.socket = socket;
    this.messages = messages;
    this.deadline = deadline;
  }

  /**
   * Connects to a browser.
   *
   * @param deadline of everything that is done on the connection
   */
  static DevTools connect(URI endpoint, Deadline deadline) throws IOException {
    IncomingMessages messages = new IncomingMessages();
    try {
      WebSocket socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .connectTimeout(CONNECT_TIMEOUT)
              .buildAsync(endpoint, messages)
              .join();
      return new DevTools(socket, messages, deadline);
    } catch (CompletionException e) {
      throw new IOException("cannot connect to Chromium at " + endpoint, e.getCause());
    }
  }

  Deadline deadline() {
    return deadline;
  }

  /** Sends a command to the browser itself and returns its result. */
  JsonNode call(String method, ObjectNode parameters) throws IOException, InterruptedException {
    return send(json.createObjectNode(), method, parameters);
  }

  /** The session with a page that the browser is attached to. */
  Session session(String id) {
    return new Session(id);
  }

  private JsonNode send(ObjectNode command, String method, ObjectNode parameters)
      throws IOException, InterruptedException {
    int number = ++lastCommand;
    command.put("id", number).put("method", method).set("params", parameters);
    try {
      socket.sendText(json.writeValueAsString(command), true).join();
    } catch (CompletionException e) {
      throw new IOException("Chromium's connection is lost", e.getCause());
    }
    while (true) {
      JsonNode message =
          receive(deadline)
              .orElseThrow(() -> new IOException("Chromium did not answer " + method + " in time"));
      if (message.path("id").asInt() == number) {
        return result(method, message);
      }
      events.add(message);
    }
  }

  private static JsonNode result(String method, JsonNode message) throws IOException {
    if (message.has("error")) {
      throw new IOException(
          "Chromium refused " + method + ": " + message.path("error").path("message").asText());
    }
    return message.path("result");
  }

  /** Waits for an event; false if it did not come in time. */
  private boolean await(Predicate<JsonNode> wanted, Deadline until)
      throws IOException, InterruptedException {
    for (Iterator<JsonNode> kept = events.iterator(); kept.hasNext(); ) {
      if (wanted.test(kept.next())) {
        kept.remove();
        return true;
      }
    }
    for (Optional<JsonNode> next = receive(until); next.isPresent(); next = receive(until)) {
      if (wanted.test(next.get())) {
        return true;
      }
      events.add(next.get());
    }
    return false;
  }

  /** The next message, if one comes in time. */
  private Optional<JsonNode> receive(Deadline until) throws IOException, InterruptedException {
    Optional<String> text = messages.take(until);
    return text.isPresent() ? Optional.of(json.readTree(text.get())) : Optional.empty();
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** The commands and events of one page. */
  final class Session {

    private final String id;

    private Session(String id) {
      this.id = id;
    }

    /** Sends a command to the page and returns its result. */
    JsonNode call(String method, ObjectNode parameters) throws IOException, InterruptedException {
      return send(json.createObjectNode().put("sessionId", id), method, parameters);
    }

    /**
     * Waits until a document has come to a point of its life.
     *
     * @param frame the page's frame, for frames within it have documents too
     * @param before the loader of the document that the frame had before, which does not count
     * @return false if it did not come to it in time
     */
    boolean awaitLifecycle(String point, String frame, String before, Deadline until)
        throws IOException, InterruptedException {
      return await(
          event ->
              event.path("sessionId").asText().equals(id)
                  && event.path("method").asText().equals("Page.lifecycleEvent")
                  && event.path("params").path("name").asText().equals(point)
                  && event.path("params").path("frameId").asText().equals(frame)
                  && !event.path("params").path("loaderId").asText().equals(before),
          until);
    }
  }
}
