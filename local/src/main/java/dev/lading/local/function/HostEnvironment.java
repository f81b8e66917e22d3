package dev.lading.local.function;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
}
