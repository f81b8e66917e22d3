import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A registry that has something wrong with it: a proxy in front of a real one, which injects faults.
 *
 * <p>{@code java FaultyRegistry.java PORT REGISTRY-PORT SECONDS}. What is wrong is said by the first
 * part of a repository's name: a push to {@code throttled/one} meets the faults called {@code
 * throttled}, so that several can be tried at the same time. {@code GET /faults/throttled} answers how
 * many were injected.
 *
 * @see <a href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md">The API of
 *     registries</a>
 */
final class FaultyRegistry {

  /** What a request asks for. */
  enum Ask { PING, BLOB_HEAD, BLOB_GET, START, UPLOAD, COMMIT, DIGEST_PUT, TAG_PUT, MANIFEST_GET, MANIFEST_HEAD }

  private final int port;
  private final int registry;
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> injected = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> uses = new ConcurrentHashMap<>();

  private FaultyRegistry(int port, int registry) {
    this.port = port;
    this.registry = registry;
  }

  public static void main(String[] arguments) throws Exception {
    FaultyRegistry faulty =
        new FaultyRegistry(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    ServerSocket server = new ServerSocket();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), faulty.port), 200);
    long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
    Thread clock = new Thread(() -> stop(end), "end");
    clock.setDaemon(true);
    clock.start();
    var threads = Executors.newCachedThreadPool();
    while (true) {
      Socket client = server.accept();
      threads.execute(() -> faulty.serve(client));
    }
  }

  private static void stop(long end) {
    try {
      Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  /** One request on one connection; every answer says that the connection ends with it. */
  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(120_000);
      InputStream in = new BufferedInputStream(client.getInputStream());
      Request request = Request.read(in);
      if (request == null) {
        return;
      }
      if (request.path.startsWith("/faults/")) {
        answer(client, "200 OK", "", count(injected, request.path.substring(8)).toString());
      } else if (request.path.startsWith("/token")) {
        token(client, request);
      } else {
        serve(client, in, request);
      }
    } catch (IOException e) {
      // Whoever hung up, knows why.
    }
  }

  private static AtomicInteger count(Map<String, AtomicInteger> counts, String name) {
    return counts.computeIfAbsent(name, each -> new AtomicInteger());
  }

  /** Whether this is one of the first requests of its kind to the repository. */
  private boolean first(Request request, int many) {
    return count(asked, request.repository + " " + request.ask).incrementAndGet() <= many;
  }

  private void serve(Socket client, InputStream in, Request request) throws IOException {
    Wire wire = new Wire(client, in, request);
    boolean upload = request.ask == Ask.UPLOAD;
    boolean manifest = request.ask == Ask.DIGEST_PUT || request.ask == Ask.TAG_PUT;
    boolean writes = upload || manifest || request.ask == Ask.START || request.ask == Ask.COMMIT;
    switch (request.fault) {
      case "throttled" -> {
        if (first(request, 1)) wire.refuse("429 Too Many Requests", "Retry-After: 1\r\n", "TOOMANYREQUESTS");
        else wire.pass();
      }
      case "fails-500" -> {
        if (first(request, 2)) wire.refuse("500 Internal Server Error", "", "UNKNOWN");
        else wire.pass();
      }
      case "fails-503" -> {
        if (first(request, 2)) wire.page("503 Service Unavailable", "<html>the load balancer is busy</html>");
        else wire.pass();
      }
      case "dropped-before" -> {
        if (first(request, 2)) wire.hangUp();
        else wire.pass();
      }
      case "dropped-within" -> {
        if ((upload || manifest) && first(request, 2)) wire.half();
        else wire.pass();
      }
      case "dropped-after" -> {
        if (writes && first(request, 2)) wire.swallowAnswer();
        else wire.pass();
      }
      case "answers-cut" -> {
        if ((request.ask == Ask.MANIFEST_GET || request.ask == Ask.BLOB_GET) && first(request, 2)) wire.halfAnswer();
        else wire.pass();
      }
      case "truncated" -> {
        if (upload && first(request, 2)) wire.truncated();
        else wire.pass();
      }
      case "damaged" -> {
        if (upload && first(request, 2)) wire.damaged();
        else wire.pass();
      }
      case "slow" -> wire.slow();
      case "session-lost" -> {
        if ((upload || request.ask == Ask.COMMIT) && first(request, 1)) wire.refuse("404 Not Found", "", "BLOB_UPLOAD_UNKNOWN");
        else wire.pass();
      }
      case "tokens-end" -> {
        if (wire.authorized(4)) wire.pass();
      }
      case "tokens-refused" -> wire.challenge("the token has expired");
      case "always-429" -> {
        if (upload) wire.refuse("429 Too Many Requests", "Retry-After: 0\r\n", "TOOMANYREQUESTS");
        else wire.pass();
      }
      case "always-500" -> {
        if (request.ask == Ask.DIGEST_PUT && request.image.equals("two")) wire.refuse("500 Internal Server Error", "Retry-After: 0\r\n", "UNKNOWN");
        else wire.pass();
      }
      case "always-503" -> wire.page("503 Service Unavailable\r\nRetry-After: 0", "<html>the load balancer is busy</html>");
      case "always-dropped" -> {
        if (manifest) wire.hangUp();
        else wire.pass();
      }
      case "always-damaged" -> {
        if (upload) wire.damaged();
        else wire.pass();
      }
      case "denied" -> {
        if (request.ask == Ask.START) wire.refuse("403 Forbidden", "", "DENIED");
        else wire.pass();
      }
      case "blobs-feigned" -> {
        if (request.ask == Ask.BLOB_HEAD) wire.feign("200 OK");
        else wire.pass();
      }
      case "other-manifest" -> {
        if (request.ask == Ask.MANIFEST_GET) wire.otherAnswer();
        else wire.pass();
      }
      case "tags-feigned" -> {
        if (request.ask == Ask.TAG_PUT) wire.feign("201 Created");
        else wire.pass();
      }
      case "tags-dropped" -> {
        if (request.ask == Ask.TAG_PUT) wire.hangUp();
        else wire.pass();
      }
      default -> wire.pass();
    }
  }

  private static void answer(Socket client, String status, String headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    OutputStream out = client.getOutputStream();
    out.write(
        ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.write(bytes);
    out.flush();
  }

  /** The token server: to the right user, another token each time. */
  private void token(Socket client, Request request) throws IOException {
    String user = Base64.getEncoder().encodeToString("pusher:secret-of-the-test".getBytes(StandardCharsets.UTF_8));
    if (!request.header("Authorization").equals("Basic " + user)) {
      answer(client, "401 Unauthorized", "", "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"who is this?\"}]}");
    } else {
      String token = "token-" + count(uses, "tokens").incrementAndGet();
      answer(client, "200 OK", "Content-Type: application/json\r\n", "{\"token\":\"" + token + "\",\"expires_in\":60}");
    }
  }

  /** A request's head. */
  private static final class Request {

    final String line;
    final List<String> headers;
    final String path;
    final String fault;
    final String image;
    final String repository;
    final Ask ask;
    final long length;

    private Request(List<String> head) {
      line = head.get(0);
      headers = head.subList(1, head.size());
      String[] words = line.split(" ");
      path = words[1];
      String[] parts = path.split("[/?]");
      boolean named = parts.length > 4;
      fault = named ? parts[2] : "";
      image = named ? parts[3] : "";
      repository = fault + "/" + image;
      ask = ask(words[0]);
      String text = header("Content-Length");
      length = text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private Ask ask(String method) {
      boolean head = method.equals("HEAD");
      if (path.contains("/blobs/uploads/")) {
        return method.equals("POST") ? Ask.START : method.equals("PATCH") ? Ask.UPLOAD : Ask.COMMIT;
      }
      if (path.contains("/blobs/")) {
        return head ? Ask.BLOB_HEAD : Ask.BLOB_GET;
      }
      if (path.contains("/manifests/")) {
        return method.equals("PUT")
            ? path.contains("/manifests/sha256:") ? Ask.DIGEST_PUT : Ask.TAG_PUT
            : head ? Ask.MANIFEST_HEAD : Ask.MANIFEST_GET;
      }
      return Ask.PING;
    }

    String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(start))
          .map(each -> each.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }

    /** Reads a head; nothing when nobody asks any more. */
    static Request read(InputStream in) throws IOException {
      List<String> lines = FaultyRegistry.head(in);
      return lines.isEmpty() ? null : new Request(lines);
    }
  }

  /** The lines before the empty one. */
  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        if (text.isEmpty()) {
          return lines;
        }
        lines.add(text);
        line.reset();
      } else {
        line.write(next);
      }
    }
    return List.of();
  }

  /** What can happen to a request on its way to the registry, and to the answer on its way back. */
  private final class Wire {

    private final Socket client;
    private final InputStream in;
    private final Request request;

    Wire(Socket client, InputStream in, Request request) {
      this.client = client;
      this.in = in;
      this.request = request;
    }

    private void injects() {
      count(injected, request.fault).incrementAndGet();
    }

    private byte[] body() throws IOException {
      return in.readNBytes((int) request.length);
    }

    /** As if there were no proxy. */
    void pass() throws IOException {
      client.getOutputStream().write(ask(body(), request.length));
    }

    /** What the registry answers; the connection to it ends with the answer. */
    private byte[] ask(byte[] body, long length) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), registry)) {
        socket.setSoTimeout(60_000);
        OutputStream out = socket.getOutputStream();
        StringBuilder head = new StringBuilder(request.line).append("\r\n");
        for (String header : request.headers) {
          String name = header.toLowerCase(Locale.ROOT);
          if (!name.startsWith("connection:") && !name.startsWith("content-length:")
              && !name.startsWith("authorization:") && !name.startsWith("http2-settings:") && !name.startsWith("upgrade:")) {
            head.append(header).append("\r\n");
          }
        }
        head.append("Connection: close\r\nContent-Length: ").append(length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        if (body.length < length) {
          return new byte[0]; // The registry waits for the rest: it gets the end of the connection.
        }
        return socket.getInputStream().readAllBytes();
      }
    }

    /** The whole request is read, and the registry never hears of it. */
    void refuse(String status, String headers, String code) throws IOException {
      body();
      injects();
      answer(client, status, headers + "Content-Type: application/json\r\n",
          "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"injected\"}]}");
    }

    void page(String status, String html) throws IOException {
      body();
      injects();
      answer(client, status, "Content-Type: text/html\r\n", html);
    }

    /** The connection ends without an answer. */
    void hangUp() throws IOException {
      injects();
      client.setSoLinger(true, 0); // a reset, as of a machine that is gone
    }

    /** Half of the body arrives, then both connections end. */
    void half() throws IOException {
      injects();
      ask(in.readNBytes((int) (request.length / 2)), request.length);
      client.setSoLinger(true, 0);
    }

    /** The registry does it, and nobody is told. */
    void swallowAnswer() throws IOException {
      injects();
      ask(body(), request.length);
      client.setSoLinger(true, 0);
    }

    /** Half of the answer arrives. */
    void halfAnswer() throws IOException {
      injects();
      byte[] whole = ask(body(), request.length);
      client.getOutputStream().write(whole, 0, whole.length - 10);
    }

    /** The registry gets half of the body, and takes it for all. */
    void truncated() throws IOException {
      injects();
      byte[] body = body();
      byte[] half = java.util.Arrays.copyOf(body, body.length / 2);
      client.getOutputStream().write(ask(half, half.length));
    }

    /** One bit is another on its way. */
    void damaged() throws IOException {
      injects();
      byte[] body = body();
      body[body.length / 2] ^= 1;
      client.getOutputStream().write(ask(body, request.length));
    }

    /** Everything takes its time, in both directions. */
    void slow() throws IOException {
      injects();
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      int step = (int) Math.max(1, request.length / 8);
      while (body.size() < request.length) {
        body.write(in.readNBytes((int) Math.min(step, request.length - body.size())));
        sleep(60);
      }
      byte[] whole = ask(body.toByteArray(), request.length);
      OutputStream out = client.getOutputStream();
      for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 8)) {
        out.write(whole, at, Math.min(Math.max(1, whole.length / 8), whole.length - at));
        out.flush();
        sleep(60);
      }
    }

    private void sleep(int millis) throws IOException {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    /** It is said to be done, and is not. */
    void feign(String status) throws IOException {
      body();
      injects();
      answer(client, status, "", "");
    }

    /** The answer has another manifest than the registry gave: valid, and of another digest. */
    void otherAnswer() throws IOException {
      injects();
      String whole = new String(ask(body(), request.length), StandardCharsets.ISO_8859_1);
      String other = whole.substring(whole.indexOf("\r\n\r\n") + 4).replaceFirst("\\{", "{ ");
      answer(client, "200 OK", "Content-Type: application/vnd.docker.distribution.manifest.v2+json\r\n", other);
    }

    /** Whether a token is right; each is for so many requests, and then another one is asked for. */
    boolean authorized(int requests) throws IOException {
      String token = request.header("Authorization");
      if (token.startsWith("Bearer token-") && count(uses, token).incrementAndGet() <= requests) {
        return true;
      }
      challenge(token.isEmpty() ? "who is this?" : "the token has expired");
      return false;
    }

    void challenge(String why) throws IOException {
      body();
      injects();
      answer(client, "401 Unauthorized",
          "Www-Authenticate: Bearer realm=\"http://127.0.0.1:" + port + "/token\",service=\"faulty\","
              + "scope=\"repository:" + request.repository + ":pull,push\"\r\n"
              + "Content-Type: application/json\r\n",
          "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"" + why + "\"}]}");
    }
  }
}
