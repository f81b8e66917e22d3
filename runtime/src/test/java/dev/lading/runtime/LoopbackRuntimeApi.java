package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Lambda Runtime API on loopback, as AWS documents it, with the faults that a test asks for.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class LoopbackRuntimeApi implements AutoCloseable {

  /** What the function posted; the trailers are those of a body in chunks. */
  record Answer(
      String path, Map<String, String> headers, byte[] body, Map<String, String> trailers) {
    String text() {
      return new String(body, UTF_8);
    }
  }

  private final ServerSocket server;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final BlockingQueue<byte[]> nextReplies = new LinkedBlockingQueue<>();
  private final Map<String, byte[]> postReplies = new ConcurrentHashMap<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> restored = new LinkedBlockingQueue<>();
  private final AtomicInteger restores = new AtomicInteger();
  private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
  private final AtomicInteger chunksUntilCut = new AtomicInteger(Integer.MAX_VALUE);

  LoopbackRuntimeApi() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** How often the function connected. */
  int connectionCount() {
    return connections.size();
  }

  void offer(String requestId, byte[] event, String... moreHeaders) {
    offerRaw(withLength(head(requestId, moreHeaders), event));
  }

  void offerChunked(String requestId, byte[] event, int chunk) {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    reply.writeBytes((head(requestId) + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
    for (int at = 0; at < event.length; at += chunk) {
      int size = Math.min(chunk, event.length - at);
      reply.writeBytes((Integer.toHexString(size) + ";ext=1\r\n").getBytes(UTF_8));
      reply.write(event, at, size);
      reply.writeBytes("\r\n".getBytes(UTF_8));
    }
    reply.writeBytes("0\r\nTrailer: x\r\n\r\n".getBytes(UTF_8));
    offerRaw(reply.toByteArray());
  }

  /** Lets the function go on from a snapshot, with a reply of the status. */
  void restore(String status) {
    restored.add(withLength("HTTP/1.1 " + status + "\r\n", new byte[0]));
  }

  /** How often the function waited for a restore. */
  int restoreCount() {
    return restores.get();
  }

  /** Offers these bytes as the reply to the next request for an invocation; none: it is closed. */
  void offerRaw(byte[] reply) {
    nextReplies.add(reply);
  }

  /**
   * Replies with these bytes to the first answer to a request; none: the connection is closed. It
   * is never the next answer, whosesoever: that may be one that is still on its way.
   */
  void replyToAnswer(String requestId, byte[] reply) {
    postReplies.put(requestId, reply);
  }

  static String head(String requestId, String... moreHeaders) {
    StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
    head.append("lambda-runtime-aws-request-id: ").append(requestId).append("\r\n");
    head.append("Lambda-Runtime-Deadline-Ms: 4102444800000\r\n");
    head.append("Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:1:function:f\r\n");
    for (String header : moreHeaders) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  static byte[] withLength(String head, byte[] body) {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    reply.writeBytes((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
    reply.writeBytes(body);
    return reply.toByteArray();
  }

  Answer takeAnswer() throws InterruptedException {
    Answer answer = answers.poll(30, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("the function has not answered");
    }
    return answer;
  }

  boolean hasMoreAnswers() {
    return !answers.isEmpty();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        if (server.isClosed()) {
          connection.close(); // close() may have gone through the list before this one was in it
        }
        start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (true) {
        String request = line(in);
        if (request.isEmpty()) {
          return;
        }
        Map<String, String> headers = fields(in);
        byte[] reply;
        if ("chunked".equals(headers.get("Transfer-Encoding"))) {
          ByteArrayOutputStream body = new ByteArrayOutputStream();
          if (!readChunks(in, body)) {
            return;
          }
          reply = reply(request, headers, body.toByteArray(), fields(in));
        } else {
          int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
          reply = reply(request, headers, in.readNBytes(length), Map.of());
        }
        if (reply.length == 0) {
          return;
        }
        String then = new String(reply, ISO_8859_1);
        write(reply, then.contains("X-Then: slow") ? 100 : reply.length, out);
        if (then.contains("X-Then: close")) {
          return;
        }
      }
    } catch (IOException e) {
      // The test has closed the server, or the function its connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes bytes piece by piece, so that the function has to wait for the next one. */
  private static void write(byte[] bytes, int piece, OutputStream out)
      throws IOException, InterruptedException {
    for (int at = 0; at < bytes.length; at += piece) {
      out.write(bytes, at, Math.min(piece, bytes.length - at));
      if (piece < bytes.length) {
        Thread.sleep(1);
      }
    }
  }

  private static Map<String, String> fields(InputStream in) throws IOException {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      fields.put(line.split(": ", 2)[0], line.split(": ", 2)[1]);
    }
    return fields;
  }

  /** Reads a body up to its trailers; false where the test cuts it off. */
  private boolean readChunks(InputStream in, ByteArrayOutputStream body) throws IOException {
    for (int size = size(in); size > 0; size = size(in)) {
      byte[] chunk = in.readNBytes(size);
      if (chunk.length < size || !line(in).isEmpty()) {
        throw new IllegalStateException("a chunk is not as long as it says");
      }
      body.writeBytes(chunk);
      chunks.add(chunk);
      if (chunksUntilCut.decrementAndGet() == 0) {
        return false;
      }
    }
    return true;
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  /** Closes the connection after so many chunks, once. */
  void cutAfterChunks(int count) {
    chunksUntilCut.set(count);
  }

  /** The next chunk of a body in chunks, as soon as it has come. */
  String takeChunk() throws InterruptedException {
    byte[] chunk = chunks.poll(30, TimeUnit.SECONDS);
    if (chunk == null) {
      throw new AssertionError("the function has sent no chunk");
    }
    return new String(chunk, UTF_8);
  }

  private byte[] reply(
      String request, Map<String, String> headers, byte[] body, Map<String, String> trailers)
      throws InterruptedException {
    if (request.equals("GET /2018-06-01/runtime/restore/next HTTP/1.1")) {
      restores.incrementAndGet();
      return restored.take();
    }
    if (request.equals("GET /2018-06-01/runtime/invocation/next HTTP/1.1")) {
      return nextReplies.take();
    }
    if (!request.startsWith("POST /2018-06-01/runtime/")) {
      throw new IllegalStateException(request);
    }
    String path = request.split(" ")[1].substring("/2018-06-01/runtime".length());
    byte[] asked = postReplies.remove(path.replaceFirst("^/invocation/([^/]+)/.*", "$1"));
    answers.add(new Answer(path, headers, body, trailers));
    return asked != null
        ? asked
        : withLength("HTTP/1.1 202 Accepted\r\n", "{\"status\":\"OK\"}\n".getBytes(UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "loopback-runtime-api");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
