package dev.lading.local.function;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all functions of the run are told.
 *
 * @param workingDirectory where they run
 * @param inherited the developer's environment, which lies under the function's own
 * @param overrides variables that win over the function's own
 * @param sqs where SQS answers, if it runs
 */
public record HostEnvironment(
    Path workingDirectory,
    Map<String, String> inherited,
    Map<String, String> overrides,
    Optional<URI> sqs) {

  /** Copies the maps. */
  public HostEnvironment {
    inherited = Map.copyOf(inherited);
    overrides = Map.copyOf(overrides);
  }

  /** What of it an image is told: of the developer's variables those only that are about AWS. */
  HostEnvironment ofImage(Path directory) {
    Map<String, String> aws = new TreeMap<>();
    inherited.forEach(
        (name, value) -> {
          if (name.startsWith("AWS_")) {
            aws.put(name, value);
          }
        });
    return new HostEnvironment(directory, aws, overrides, sqs);
  }
}
