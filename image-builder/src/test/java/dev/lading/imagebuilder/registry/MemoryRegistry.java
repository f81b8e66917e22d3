package dev.lading.imagebuilder.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A registry in memory that speaks the distribution protocol over real HTTP on loopback, and fails
 * as it is told. What works is proven with a real registry, end to end; this one is for faults.
 */
public final class MemoryRegistry implements AutoCloseable {

  /** Answers a request in place of the registry; false lets the registry answer. */
  public interface Fault {
    boolean answers(HttpExchange exchange) throws IOException;
  }

  private static final Pattern PATH =
      Pattern.compile("/v2/(.+)/(blobs/uploads|blobs|manifests)/(.*)");

  public final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
  public final Map<String, byte[]> manifests = new ConcurrentHashMap<>();
  public final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
  private final AtomicInteger uploadCount = new AtomicInteger();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Fault fault = exchange -> false;

  /** Starts it. */
  public MemoryRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public void fault(Fault next) {
    fault = next;
  }

  public List<String> tags(String repository) {
    return manifests.keySet().stream()
        .filter(key -> key.startsWith(repository + ":") && !key.contains("sha256:"))
        .map(key -> key.substring(repository.length() + 1))
        .sorted()
        .toList();
  }

  public static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  static String errors(String code, String message) {
    return "{\"errors\":[{\"code\":\"%s\",\"message\":\"%s\"}]}".formatted(code, message);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    requests.add(method + " " + exchange.getRequestURI());
    if (fault.answers(exchange)) {
      return;
    }
    Matcher matcher = PATH.matcher(exchange.getRequestURI().getPath());
    if (!matcher.matches()) {
      answer(exchange, 404, "");
      return;
    }
    String repository = matcher.group(1);
    String rest = matcher.group(3);
    switch (matcher.group(2)) {
      case "blobs/uploads" -> upload(exchange, repository, rest);
      case "blobs" -> blob(exchange, blobs.get(repository + "@" + rest));
      default -> manifest(exchange, repository, rest);
    }
  }

  private void upload(HttpExchange exchange, String repository, String id) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    switch (exchange.getRequestMethod()) {
      case "POST" -> {
        Matcher mount = Pattern.compile("mount=([^&]+)&from=(.+)").matcher(query);
        if (mount.find() && blobs.containsKey(mount.group(2) + "@" + mount.group(1))) {
          byte[] bytes = blobs.get(mount.group(2) + "@" + mount.group(1));
          blobs.put(repository + "@" + mount.group(1), bytes);
          answer(exchange, 201, "");
          return;
        }
        String next = "u" + uploadCount.incrementAndGet();
        uploads.put(next, new byte[0]);
        located(exchange, repository, next);
      }
      case "PATCH" -> {
        uploads.put(id, exchange.getRequestBody().readAllBytes());
        located(exchange, repository, id);
      }
      default -> {
        String digest = query.substring(query.indexOf("digest=") + "digest=".length());
        byte[] bytes = uploads.remove(id);
        if (!digest.equals(digest(bytes))) {
          answer(exchange, 400, errors("DIGEST_INVALID", "provided digest did not match"));
          return;
        }
        blobs.put(repository + "@" + digest, bytes);
        answer(exchange, 201, "");
      }
    }
  }

  private static void located(HttpExchange exchange, String repository, String id)
      throws IOException {
    exchange.getResponseHeaders().add("Location", "/v2/" + repository + "/blobs/uploads/" + id);
    answer(exchange, 202, "");
  }

  private static void blob(HttpExchange exchange, byte[] bytes) throws IOException {
    answer(
        exchange,
        bytes == null ? 404 : 200,
        bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private void manifest(HttpExchange exchange, String repository, String reference)
      throws IOException {
    String key = repository + ":" + reference;
    if (exchange.getRequestMethod().equals("PUT")) {
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      manifests.put(key, bytes);
      manifests.put(repository + ":" + digest(bytes), bytes);
      answer(exchange, 201, "");
      return;
    }
    byte[] bytes = manifests.get(key);
    if (bytes != null) {
      exchange.getResponseHeaders().add("Docker-Content-Digest", digest(bytes));
      exchange.getResponseHeaders().add("Content-Type", Manifests.DOCKER_MANIFEST_TYPE);
    }
    blob(exchange, bytes);
  }

  static String digest(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
