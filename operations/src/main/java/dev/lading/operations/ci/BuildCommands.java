package dev.lading.operations.ci;

import dev.lading.operations.OperationException;

/**
 * How a workflow has an application built.
 *
 * @param verify builds and tests everything; needs no credentials
 * @param push builds the images and pushes them to Amazon ECR, for the stage that the environment
 *     variable {@code STAGE} names
 * @param output the folder that the push leaves its files in, from the root of the repository
 * @param tool whose downloads are kept from one run to the next: {@code maven} or {@code gradle}
 */
public record BuildCommands(String verify, String push, String output, Tool tool) {

  /** What builds the application. */
  public enum Tool {
    /** Apache Maven. */
    MAVEN,
    /** Gradle. */
    GRADLE
  }

  /** Checks that each is one line. */
  public BuildCommands {
    requireLine("the command that builds", verify);
    requireLine("the command that pushes", push);
    requireLine("the folder of the output", output);
    if (output.startsWith("/") || output.contains("'") || output.contains(" ")) {
      throw new OperationException(
          "the folder of the output is '"
              + output
              + "'; it takes a folder within the repository, without spaces and quotes.");
    }
  }

  private static void requireLine(String what, String text) {
    if (text.isBlank() || text.lines().count() > 1) {
      throw new OperationException(what + " is '" + text + "'; it takes one line.");
    }
  }
}
