package dev.lading.imagebuilder.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Archives of npm packages, of exact versions, checked by the digest that the registry tells. */
public final class NpmPackages {

  private static final Pattern NAME = Pattern.compile("((?:@[a-z0-9._~-]+/)?[a-z0-9._~-]+)@(.+)");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(?:[-+][\\w.+-]+)?");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final String registry;
  private final boolean offline;

  /**
   * Creates the source.
   *
   * @param folder keeps the archives, best shared by all builds of the user
   * @param registry the registry's address; empty where nobody says one
   * @param offline whether only what is already here may be used
   */
  public NpmPackages(Path folder, String registry, boolean offline) {
    this.folder = folder;
    this.registry = registry.isEmpty() || registry.endsWith("/") ? registry : registry + "/";
    this.offline = offline;
  }

  /**
   * The archive of a package.
   *
   * @param name with an exact version, such as {@code @sparticuz/chromium@147.0.0}
   * @throws ImageBuildException when it cannot be had, or is not what the registry says
   */
  public Path archive(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches() || !VERSION.matcher(matcher.group(2)).matches()) {
      throw new ImageBuildException(
          "<files>: 'npm:"
              + name
              + "' is no package with an exact version. Write npm:NAME@VERSION, such as"
              + " npm:@sparticuz/chromium@147.0.0.");
    }
    Path archive = folder.resolve(Sha256.ofText(registry + name).substring(0, 32) + ".tgz");
    if (Files.exists(archive)) {
      return archive;
    }
    if (offline) {
      throw new ImageBuildException(
          "<files>: npm:"
              + name
              + " is not on this machine and the build is offline. Build once"
              + " with a network.");
    }
    requireRegistry(name);
    try {
      fetch(matcher.group(1), matcher.group(2), archive);
      return archive;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImageBuildException("<files>: fetching npm:" + name + " was stopped", e);
    } catch (IOException e) {
      throw new ImageBuildException(
          "<files>: npm:"
              + name
              + " cannot be had from "
              + registry
              + ": "
              + e.getMessage()
              + ". Connect to the network, or name another registry with"
              + " -Dlading.npmRegistry=ADDRESS.",
          e);
    }
  }

  private void requireRegistry(String name) {
    if (registry.isEmpty()) {
      throw new ImageBuildException(
          "<files>: npm:"
              + name
              + " is not on this machine, and no registry is named to get it from: set"
              + " -Dlading.npmRegistry=ADDRESS, or npm_config_registry in the environment, to what"
              + " 'npm config get registry' prints.");
    }
  }

  private void fetch(String name, String version, Path archive)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    JsonNode facts;
    try (InputStream in = get(client, registry + name.replace("/", "%2f") + "/" + version)) {
      facts = JSON.readTree(in).path("dist");
    }
    String integrity = facts.path("integrity").asText();
    String tarball = facts.path("tarball").asText();
    if (!integrity.startsWith("sha512-") || tarball.isEmpty()) {
      throw new IOException("the registry tells no SHA-512 digest of it");
    }
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "npm", ".tmp");
    try {
      try (InputStream in = get(client, tarball)) {
        Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
      }
      String found = "sha512-" + Base64.getEncoder().encodeToString(sha512(unfinished));
      if (!integrity.contains(found)) {
        throw new IOException(
            "what came is not what the registry says: " + found + " instead of " + integrity);
      }
      Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static InputStream get(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      response.body().close();
      throw new IOException(address + " answered " + response.statusCode());
    }
    return response.body();
  }

  private static byte[] sha512(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }
}
