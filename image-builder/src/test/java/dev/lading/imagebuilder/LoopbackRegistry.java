package dev.lading.imagebuilder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** A registry on loopback, without TLS, that gives base images. */
public final class LoopbackRegistry implements AutoCloseable {

  private static final String DOCKER = "application/vnd.docker.distribution.manifest.";
  private final HttpServer server;
  private final PlainDoor door;
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final Map<String, String> types = new ConcurrentHashMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Whether manifests come with their digests, as those of nearly all registries do. */
  boolean withDigests = true;

  /** Whether it answers only to who fetched a token, as anybody may. */
  boolean withTokens;

  /** Starts it. */
  public LoopbackRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v2/", this::answer);
    server.start();
    door = new PlainDoor(server.getAddress());
  }

  public String name() {
    return "127.0.0.1:" + door.port();
  }

  /** What it was asked for: methods and paths. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    byte[] found = path.equals("/v2/") ? new byte[] {'{', '}'} : contents.get(path);
    byte[] body =
        found == null
            ? "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"no\"}]}"
                .getBytes(StandardCharsets.UTF_8)
            : found;
    if (path.equals("/v2/token")) {
      body = "{\"token\":\"good\"}".getBytes(StandardCharsets.UTF_8);
      found = body;
    } else if (withTokens
        && !"Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      String realm = "http://" + name() + "/v2/token";
      exchange
          .getResponseHeaders()
          .add("WWW-Authenticate", "Bearer realm=\"" + realm + "\",service=\"here\"");
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().add("Content-Type", types.getOrDefault(path, "application/json"));
    if (withDigests && found != null) {
      exchange.getResponseHeaders().add("Docker-Content-Digest", digest(found));
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(found == null ? 404 : 200, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** Puts the one image of a tar file under a tag, as a list with one platform. */
  public void put(String repository, String tag, Path archive, String architecture)
      throws IOException {
    try (TarFile tar = new TarFile(archive)) {
      byte[] config = content(tar, "config.json");
      byte[] layer = gzip(content(tar, "0/layer.tar"));
      String manifest =
          """
          {"schemaVersion":2,"mediaType":"%sv2+json",
           "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":%d,"digest":"%s"},
           "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":%d,"digest":"%s"}]}
          """
              .formatted(DOCKER, config.length, digest(config), layer.length, digest(layer));
      byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
      String list =
          """
          {"schemaVersion":2,"mediaType":"%slist.v2+json","manifests":[
           {"mediaType":"%sv2+json","size":%d,"digest":"%s",
            "platform":{"architecture":"%s","os":"linux"}}]}
          """
              .formatted(DOCKER, DOCKER, bytes.length, digest(bytes), architecture);
      String start = "/v2/" + repository;
      contents.put(start + "/blobs/" + digest(config), config);
      contents.put(start + "/blobs/" + digest(layer), layer);
      manifest(start + "/manifests/" + digest(bytes), bytes, DOCKER + "v2+json");
      byte[] listBytes = list.getBytes(StandardCharsets.UTF_8);
      manifest(start + "/manifests/" + tag, listBytes, DOCKER + "list.v2+json");
      manifest(start + "/manifests/" + digest(listBytes), listBytes, DOCKER + "list.v2+json");
    }
  }

  private void manifest(String path, byte[] bytes, String type) {
    contents.put(path, bytes);
    types.put(path, type);
  }

  private static byte[] content(TarFile tar, String name) throws IOException {
    TarArchiveEntry entry =
        tar.getEntries().stream()
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    try (InputStream in = tar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String digest(byte[] bytes) {
    return "sha256:" + Sha256.of(bytes);
  }

  @Override
  public void close() throws IOException {
    door.close();
    server.stop(0);
  }
}
