package dev.lading.runtime.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A body of server-sent events, which browsers read with {@code EventSource}. Each event leaves
 * when it is sent. It may be used by several threads, so that one can {@linkplain #comment keep the
 * connection alive} while another one works.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent
 *     events</a>
 */
public final class ServerSentEvents {

  private final OutputStream body;

  ServerSentEvents(OutputStream body) {
    this.body = body;
  }

  /** Sends an event without a name, which a browser takes for a {@code message}. */
  public void send(String data) throws IOException {
    write(null, null, data);
  }

  /**
   * Sends an event.
   *
   * @param event the event's name
   * @param data the data, of any number of lines; a browser reads every line's end as one {@code
   *     \n}
   * @throws IllegalArgumentException when the name has a line break
   */
  public void send(String event, String data) throws IOException {
    write(event, null, data);
  }

  /**
   * Sends an event with an id, which a browser that connects again sends in the header {@code
   * Last-Event-ID}.
   *
   * @throws IllegalArgumentException when the name has a line break, or the id a line break or NUL
   */
  public void send(String event, String id, String data) throws IOException {
    write(event, id, data);
  }

  /**
   * Tells the browser how long to wait before it connects again.
   *
   * @param milliseconds the time
   */
  public void retry(long milliseconds) throws IOException {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("a negative time to wait: " + milliseconds);
    }
    flush("retry: " + milliseconds + "\n\n");
  }

  /** Sends a text that browsers pass over, which keeps the connections on its way open. */
  public void comment(String text) throws IOException {
    StringBuilder lines = new StringBuilder(text.length() + 16);
    lines(lines, ":", text);
    flush(lines.append('\n').toString());
  }

  private void write(@Nullable String event, @Nullable String id, String data) throws IOException {
    StringBuilder lines = new StringBuilder(data.length() + 64);
    if (event != null) {
      lines.append("event: ").append(oneLine("name", event)).append('\n');
    }
    if (id != null) {
      if (id.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("the event's id has a NUL character");
      }
      lines.append("id: ").append(oneLine("id", id)).append('\n');
    }
    lines(lines, "data:", data);
    flush(lines.append('\n').toString());
  }

  private static String oneLine(String what, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("the event's " + what + " has a line break: " + text);
    }
    return text;
  }

  /** Every line of the text as one field; lines end with CR LF, LF or CR, as readers take them. */
  private static void lines(StringBuilder lines, String field, String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.append(field).append(' ').append(text, start, i).append('\n');
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.append(field).append(' ').append(text, start, text.length()).append('\n');
  }

  private synchronized void flush(String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
    body.flush();
  }
}
