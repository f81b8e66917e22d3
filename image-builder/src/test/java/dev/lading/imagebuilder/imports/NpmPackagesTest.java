package dev.lading.imagebuilder.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of a registry on loopback. */
class NpmPackagesTest {

  private static final byte[] ARCHIVE = "the archive".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private HttpServer server;
  private String registry;
  private byte[] announced = ARCHIVE;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getRawPath();
          byte[] answer =
              path.equals("/@acme%2ftool/1.2.3")
                  ? facts()
                  : path.equals("/tool-1.2.3.tgz") ? ARCHIVE : new byte[0];
          exchange.sendResponseHeaders(answer.length == 0 ? 404 : 200, 0);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private byte[] facts() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(announced);
      return "{\"dist\":{\"tarball\":\"%s/tool-1.2.3.tgz\",\"integrity\":\"sha512-%s\"}}"
          .formatted(registry, Base64.getEncoder().encodeToString(digest))
          .getBytes(StandardCharsets.UTF_8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path archive(String name, boolean offline) {
    return new NpmPackages(folder.resolve("npm"), registry, offline).archive(name);
  }

  @Test
  void isFetchedOnceAndThenThereWithoutANetwork() throws IOException {
    assertThatThrownBy(() -> archive("@acme/tool@1.2.3", true))
        .hasMessageContaining("is not on this machine and the build is offline");

    assertThat(archive("@acme/tool@1.2.3", false)).hasBinaryContent(ARCHIVE);
    server.stop(0);
    assertThat(archive("@acme/tool@1.2.3", true)).hasBinaryContent(ARCHIVE);
  }

  @Test
  void isRefusedWhereItsDigestDiffers() {
    announced = new byte[] {1, 2, 3};

    assertThatThrownBy(() -> archive("@acme/tool@1.2.3", false))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("is not what the registry says");
  }

  @Test
  void isToldWhereThereIsNone() {
    assertThatThrownBy(() -> archive("other@1.0.0", false))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("answered 404")
        .hasMessageContaining("-Dlading.npmRegistry");
  }

  @Test
  void isAskedOfNobodyWhereNoRegistryIsNamed() {
    assertThatThrownBy(() -> new NpmPackages(folder, "", false).archive("@acme/tool@1.2.3"))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("-Dlading.npmRegistry")
        .hasMessageContaining("npm config get registry");
  }

  @Test
  void needsAnExactVersion() {
    assertThatThrownBy(() -> archive("@acme/tool@^1", false))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("no package with an exact version");
    assertThatThrownBy(() -> archive("@acme/tool", false))
        .hasMessageContaining("no package with an exact version");
  }
}
