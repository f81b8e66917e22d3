package dev.lading.example.browser;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Joins the parts of a WebSocket's text messages and keeps the messages until they are taken. */
final class IncomingMessages implements WebSocket.Listener {

  /** Stands for the end; no message of the DevTools is empty. */
  private static final String END = "";

  private final StringBuilder parts = new StringBuilder();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

  /** The next message, if one comes in time. */
  Optional<String> take(Deadline until) throws IOException, InterruptedException {
    String message = messages.poll(until.remaining().toNanos(), TimeUnit.NANOSECONDS);
    if (END.equals(message)) {
      throw new IOException("Chromium has closed the connection");
    }
    return Optional.ofNullable(message);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    parts.append(part);
    if (last) {
      messages.add(parts.toString());
      parts.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    messages.add(END);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    messages.add(END);
  }
}
