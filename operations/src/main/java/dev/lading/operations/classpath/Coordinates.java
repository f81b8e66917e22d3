package dev.lading.operations.classpath;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.MalformedValueException;
import dev.lading.operations.OperationException;

/**
 * What a jar is: {@code group:artifact:version[:classifier]}.
 *
 * @param key its identity on the class path
 * @param version its version
 */
record Coordinates(ArtifactKey key, String version) {

  private static final String SNAPSHOT = "-SNAPSHOT";

  static Coordinates of(String groupId, String artifactId, String version, String classifier) {
    return new Coordinates(
        new ArtifactKey(new DependencyCoordinates(groupId, artifactId), classifier, "jar"),
        version);
  }

  /**
   * Reads {@code group:artifact:version[:classifier]}.
   *
   * @throws OperationException when the text is of another form
   */
  static Coordinates parse(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length < 3 || parts.length > 4) {
      throw malformed(text);
    }
    try {
      return of(parts[0], parts[1], parts[2], parts.length == 4 ? parts[3] : "");
    } catch (MalformedValueException e) {
      throw malformed(text);
    }
  }

  private static OperationException malformed(String text) {
    return new OperationException(
        "'"
            + text.strip()
            + "' is not group:artifact:version, such as org.duckdb:duckdb_jdbc:1.4.");
  }

  boolean snapshot() {
    return version.endsWith(SNAPSHOT);
  }
}
