package dev.lading.mavenplugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * The JDK of the build's toolchain, where maven-toolchains-plugin chose one.
 *
 * @see <a href="https://maven.apache.org/guides/mini/guide-using-toolchains.html">Guide to using
 *     toolchains</a>
 */
final class Toolchain {

  private final ToolchainManager manager;
  private final MavenSession session;

  Toolchain(ToolchainManager manager, MavenSession session) {
    this.manager = manager;
    this.session = session;
  }

  /** The {@code java} executable; that of Maven itself where there is no toolchain. */
  Path java() {
    return tool("java").orElse(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** Where the JDK is. */
  Path home() {
    return tool("javac")
        .map(javac -> javac.toAbsolutePath().resolve("../..").normalize())
        .orElse(Path.of(System.getProperty("java.home")));
  }

  /** Its feature version, such as 17. */
  int version() {
    Path release = home().resolve("release");
    if (tool("javac").isEmpty() || !Files.isRegularFile(release)) {
      return Runtime.version().feature();
    }
    try {
      return Files.readAllLines(release).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("^JAVA_VERSION=\"?(?:1\\.)?(\\d+).*$", "$1"))
          .filter(text -> text.matches("\\d+"))
          .map(Integer::parseInt)
          .findFirst()
          .orElse(Runtime.version().feature());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> tool(String name) {
    org.apache.maven.toolchain.@Nullable Toolchain jdk =
        manager.getToolchainFromBuildContext("jdk", session);
    return jdk == null ? Optional.empty() : Optional.ofNullable(jdk.findTool(name)).map(Path::of);
  }
}
