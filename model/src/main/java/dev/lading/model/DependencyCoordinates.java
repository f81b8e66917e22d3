package dev.lading.model;

import java.util.regex.Pattern;

/**
 * A dependency without its version, as {@code groupId:artifactId}; the version is the build's.
 *
 * @param groupId such as {@code org.duckdb}
 * @param artifactId such as {@code duckdb_jdbc}
 */
public record DependencyCoordinates(String groupId, String artifactId)
    implements Comparable<DependencyCoordinates> {

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when a part is not one that Maven takes
   */
  public DependencyCoordinates {
    if (!PART.matcher(groupId).matches() || !PART.matcher(artifactId).matches()) {
      throw malformed();
    }
  }

  /**
   * Reads {@code groupId:artifactId}.
   *
   * @throws MalformedValueException when the text is of another form
   */
  public static DependencyCoordinates parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
      throw malformed();
    }
    return new DependencyCoordinates(text.substring(0, colon), text.substring(colon + 1));
  }

  private static MalformedValueException malformed() {
    return new MalformedValueException(
        "a native dependency is written groupId:artifactId, such as org.duckdb:duckdb_jdbc; its"
            + " version is the build's");
  }

  @Override
  public int compareTo(DependencyCoordinates other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return groupId + ":" + artifactId;
  }
}
