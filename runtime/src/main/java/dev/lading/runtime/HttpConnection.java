package dev.lading.runtime;

import dev.lading.runtime.nullness.Nullable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A keep-alive HTTP/1.1 connection to one server, opened again when it was closed.
 *
 * <p>A plain socket, because it is there with the JVM: {@code java.net.http} loads several hundred
 * classes and starts threads before its first request.
 */
final class HttpConnection {

  private static final int ATTEMPTS = 3;
  private static final int PAUSE_MILLIS = 20;
  private static final int ONE_WRITE_BYTES = 32 * 1024;

  private final String host;
  private final int port;
  private @Nullable Socket socket;
  private @Nullable HttpReplyReader replies;

  HttpConnection(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * The bytes of a request's head.
   *
   * @param lines the request line and headers, each ended by a line break
   */
  static byte[] head(String lines) {
    return (lines + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Sends a request until there is a reply, three times at most.
   *
   * <p>There is no time limit: Lambda may freeze the process while it waits.
   *
   * @param request a {@link #head}
   * @throws IOException when there was none
   */
  HttpReply send(byte[] request, byte[] body) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return sendOnce(request, body);
      } catch (IOException e) {
        close();
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        pause();
      }
    }
  }

  /**
   * Sends a request's head and the first chunk of its body, three times at most.
   *
   * @param head with {@code Transfer-Encoding: chunked}
   */
  void begin(String head, byte[] bytes, int offset, int length) throws IOException {
    byte[] request = head(head);
    for (int attempt = 1; ; attempt++) {
      try {
        Socket open = socket == null ? open() : socket;
        // Chunks are to leave at once, whatever the other side has not confirmed yet.
        open.setTcpNoDelay(true);
        write(open, request, chunkOf(bytes, offset, length));
        return;
      } catch (IOException e) {
        close();
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        pause();
      }
    }
  }

  /** Sends one more chunk, once. */
  void chunk(byte[] bytes, int offset, int length) throws IOException {
    sendRest(chunkOf(bytes, offset, length));
  }

  /**
   * Ends the body, once.
   *
   * @param trailers each ended by a line break
   */
  HttpReply end(String trailers) throws IOException {
    sendRest(lastChunk(trailers));
    try {
      return reply();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void sendRest(byte[] bytes) throws IOException {
    if (socket == null) {
      throw new IOException("the connection was closed within a request");
    }
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private HttpReply sendOnce(byte[] head, byte[] body) throws IOException {
    Socket open = socket == null ? open() : socket;
    write(open, head, body);
    return reply();
  }

  private HttpReply reply() throws IOException {
    if (replies == null) {
      throw new IOException("the connection was closed within a request");
    }
    HttpReply reply = replies.read();
    if (reply == null) {
      throw new IOException("the connection was closed without a reply");
    }
    if (reply.isLastOfConnection()) {
      close();
    }
    return reply;
  }

  private Socket open() throws IOException {
    // Lambda's API is never behind a proxy, and looking for one costs every cold start.
    Socket opened = new Socket(Proxy.NO_PROXY);
    socket = opened;
    opened.connect(new InetSocketAddress(host, port));
    replies = new HttpReplyReader(opened.getInputStream());
    return opened;
  }

  private static void write(Socket open, byte[] head, byte[] body) throws IOException {
    OutputStream out = open.getOutputStream();
    if (body.length > ONE_WRITE_BYTES) {
      // Only here, for two writes: a request in one waits for nothing, and costs no start.
      open.setTcpNoDelay(true);
      out.write(head);
      out.write(body);
      return;
    }
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    out.write(whole);
  }

  private void close() {
    Socket open = socket;
    socket = null;
    replies = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // It is of no use any more, closed or not.
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A chunk of at least one byte: none would end the body. */
  private static byte[] chunkOf(byte[] bytes, int offset, int length) {
    byte[] size = (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] chunk = new byte[size.length + length + 2];
    System.arraycopy(size, 0, chunk, 0, size.length);
    System.arraycopy(bytes, offset, chunk, size.length, length);
    chunk[chunk.length - 2] = '\r';
    chunk[chunk.length - 1] = '\n';
    return chunk;
  }

  /** The end of the body. */
  private static byte[] lastChunk(String trailers) {
    return ("0\r\n" + trailers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
