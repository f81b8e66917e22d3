package loop;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The Runtime API by a plain socket and a switch, as bare as it goes: no connection is opened again,
 * no other framing than the server's is read, no error is reported. With the argument {@code text}
 * bodies stay texts.
 */
public final class Loop {

  private static final String NEXT = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n";

  private final Routes routes;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[64 * 1024];
  private int limit;

  private Loop(Socket socket, Routes routes) throws IOException {
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    this.routes = routes;
  }

  /** Runs. */
  public static void main(String[] arguments) throws IOException {
    String api = System.getenv("AWS_LAMBDA_RUNTIME_API");
    int colon = api.indexOf(':');
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      socket.setTcpNoDelay(true);
      socket.connect(
          new InetSocketAddress(api.substring(0, colon), Integer.parseInt(api.substring(colon + 1))));
      new Loop(socket, new Routes(arguments.length > 0)).run();
    }
  }

  private void run() throws IOException {
    byte[] next = NEXT.getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(next);
      int body = head();
      String head = new String(buffer, 0, body, StandardCharsets.ISO_8859_1);
      String id = header(head, "Lambda-Runtime-Aws-Request-Id: ");
      byte[] event = body(body, Integer.parseInt(header(head, "Content-Length: ")));
      byte[] answer = routes.answer(event).getBytes(StandardCharsets.UTF_8);
      post(id, answer);
      int reply = head();
      body(reply, Integer.parseInt(header(new String(buffer, 0, reply, StandardCharsets.ISO_8859_1), "Content-Length: ")));
    }
  }

  private void post(String id, byte[] answer) throws IOException {
    byte[] head =
        ("POST /2018-06-01/runtime/invocation/" + id + "/response HTTP/1.1\r\nHost: x\r\nContent-Length: " + answer.length + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = new byte[head.length + answer.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(answer, 0, request, head.length, answer.length);
    out.write(request);
  }

  /** Reads until the head is there; where the body begins. */
  private int head() throws IOException {
    int at = 0;
    while (true) {
      for (; at + 4 <= limit; at++) {
        if (buffer[at] == '\r' && buffer[at + 2] == '\r' && buffer[at + 1] == '\n' && buffer[at + 3] == '\n') {
          return at + 4;
        }
      }
      fill();
    }
  }

  private byte[] body(int start, int length) throws IOException {
    while (limit < start + length) {
      fill();
    }
    byte[] body = new byte[length];
    System.arraycopy(buffer, start, body, 0, length);
    limit -= start + length;
    System.arraycopy(buffer, start + length, buffer, 0, limit);
    return body;
  }

  private void fill() throws IOException {
    if (limit == buffer.length) {
      byte[] more = new byte[buffer.length * 2];
      System.arraycopy(buffer, 0, more, 0, limit);
      buffer = more;
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      throw new EOFException();
    }
    limit += read;
  }

  private static String header(String head, String name) {
    int start = head.indexOf(name) + name.length();
    return head.substring(start, head.indexOf('\r', start));
  }
}
