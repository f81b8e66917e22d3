package dev.lading.imagebuilder.jib;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The registry mirrors of Jib's own configuration file, for who has it already.
 *
 * @see <a href="https://github.com/GoogleContainerTools/jib/tree/master/jib-maven-plugin">Jib:
 *     global configuration</a>
 */
final class JibMirrors {

  private JibMirrors() {}

  /** The mirrors of a registry by the user's configuration. */
  static List<String> of(String registry) throws IOException {
    return of(registry, file(System.getenv(), System.getProperty("user.home", "")));
  }

  /** The mirrors of a registry by a configuration file, which need not be there. */
  static List<String> of(String registry, Path file) throws IOException {
    List<String> mirrors = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      JsonNode entries = new ObjectMapper().readTree(file.toFile()).path("registryMirrors");
      for (JsonNode entry : entries) {
        if (entry.path("registry").asText().equals(registry)) {
          entry.path("mirrors").forEach(mirror -> mirrors.add(mirror.asText()));
        }
      }
    }
    return mirrors;
  }

  private static Path file(Map<String, String> environment, String home) {
    String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder = configured.isEmpty() ? Path.of(home, ".config") : Path.of(configured);
    return folder.resolve("google-cloud-tools-java/jib/config.json");
  }
}
