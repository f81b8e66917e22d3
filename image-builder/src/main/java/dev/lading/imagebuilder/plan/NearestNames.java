package dev.lading.imagebuilder.plan;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;

/** Finds the names that someone may have meant who wrote another. */
final class NearestNames {

  private static final int MOST = 3;

  private NearestNames() {}

  /** At most three of the names, the nearest first; none where none is near. */
  static List<String> to(String wanted, Collection<String> names) {
    return names.stream()
        .distinct()
        .filter(name -> distance(wanted, name) <= Math.max(3, wanted.length() / 3))
        .sorted(comparing((String name) -> distance(wanted, name)).thenComparing(name -> name))
        .limit(MOST)
        .toList();
  }

  /** The edits between two names; only one, where a part after the colon is the same. */
  private static int distance(String one, String other) {
    if (artifactId(one).equals(artifactId(other))) {
      return 1;
    }
    int[] above = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] line = new int[other.length() + 1];
      line[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int best = Math.min(line[column - 1], above[column]) + 1;
        line[column] = Math.min(best, above[column - 1] + change);
      }
      above = line;
    }
    return above[other.length()];
  }

  private static String artifactId(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
