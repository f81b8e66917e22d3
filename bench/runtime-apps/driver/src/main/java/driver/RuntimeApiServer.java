package driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The Runtime API on loopback, as a process under measurement sees it. */
final class RuntimeApiServer implements AutoCloseable {

  /** Where events come from and answers go to. */
  interface Exchange {
    /** The next event; null holds the caller back for ever. */
    byte[] next();

    /** The id of the event that {@link #next} gave last. */
    String requestId();

    /**
     * Sends an event, which is a reply's head and body; whether the connection goes on. Only if it
     * does has the event arrived.
     */
    default boolean send(OutputStream out, byte[] head, byte[] body) throws IOException {
      byte[] reply = new byte[head.length + body.length];
      System.arraycopy(head, 0, reply, 0, head.length);
      System.arraycopy(body, 0, reply, head.length, body.length);
      out.write(reply);
      return true;
    }

    /** Takes what was posted to a path below {@code runtime/}; the status of the reply, 0 for none. */
    int answer(String path, byte[] body);
  }

  private static final byte[] REPLY = "\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"status\":\"OK\"}\n".getBytes(StandardCharsets.ISO_8859_1);

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final Exchange exchange;

  RuntimeApiServer(Exchange exchange) throws IOException {
    this.exchange = exchange;
    start(this::accept);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connection.setTcpNoDelay(true);
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Input in = new Input(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        byte[] body = body(in, out);
        String path = request.substring(request.indexOf(' ') + 1, request.lastIndexOf(' '));
        path = path.substring(path.indexOf("/runtime/") + 9);
        boolean goesOn = path.equals("invocation/next") ? next(out) : posted(path, body, out);
        if (!goesOn) {
          return;
        }
      }
    } catch (IOException e) {
      // The process has ended.
    } finally {
      connections.remove(connection);
    }
  }

  private boolean next(OutputStream out) throws IOException {
    byte[] event = exchange.next();
    if (event == null) {
      hold();
      return false;
    }
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: "
                + exchange.requestId()
                + "\r\nLambda-Runtime-Deadline-Ms: 4102444800000\r\n"
                + "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:123456789012:function:shop\r\n"
                + "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\n"
                + "Content-Length: "
                + event.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    return exchange.send(out, head, event);
  }

  private boolean posted(String path, byte[] body, OutputStream out) throws IOException {
    int status = exchange.answer(path, body);
    if (status == 0) {
      return false;
    }
    ByteArrayOutputStream reply = new ByteArrayOutputStream(128);
    reply.write(("HTTP/1.1 " + status + " S").getBytes(StandardCharsets.ISO_8859_1));
    reply.write(REPLY);
    out.write(reply.toByteArray());
    return true;
  }

  private static void hold() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] body(Input in, OutputStream out) throws IOException {
    int length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
        chunked = true;
      } else if (header.regionMatches(true, 0, "expect: 100", 0, 11)) {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    if (!chunked) {
      return in.readNBytes(length);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    while (!line(in).isEmpty()) {
      // Trailers.
    }
    return body.toByteArray();
  }

  private static int size(Input in) throws IOException {
    return Integer.parseInt(line(in).split(";")[0].strip(), 16);
  }

  private static String line(Input in) throws IOException {
    return in.line();
  }

  /** Reads lines and bodies with as little as it takes: the server's time is a part of all programs'. */
  private static final class Input {

    private final InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int at;
    private int limit;

    Input(InputStream in) {
      this.in = in;
    }

    /** The next line, without its end; empty at the end of the stream. */
    @SuppressWarnings("deprecation") // The constructor of bytes is the fast one, and headers are ASCII.
    String line() throws IOException {
      for (int end = at; ; end++) {
        if (end == limit) {
          int passed = end - at;
          if (!fill()) {
            return "";
          }
          end = at + passed;
        }
        if (buffer[end] == '\n') {
          String line = new String(buffer, 0, at, Math.max(0, end - at - (end > at && buffer[end - 1] == '\r' ? 1 : 0)));
          at = end + 1;
          return line;
        }
      }
    }

    byte[] readNBytes(int count) throws IOException {
      while (limit - at < count && fill()) {
        // Until it is there.
      }
      byte[] bytes = Arrays.copyOfRange(buffer, at, Math.min(limit, at + count));
      at += bytes.length;
      return bytes;
    }

    /** Reads more behind what is not taken yet, which moves to the front. */
    private boolean fill() throws IOException {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
      if (limit == buffer.length) {
        buffer = Arrays.copyOf(buffer, limit * 2);
      }
      int read = in.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, read);
      return read > 0;
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "runtime-api");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
