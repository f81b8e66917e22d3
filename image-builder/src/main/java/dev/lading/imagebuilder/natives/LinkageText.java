package dev.lading.imagebuilder.natives;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/** Writes what a native needs and offers as one field of a line, and reads it back. */
public final class LinkageText {

  private static final String BETWEEN = "|";

  private LinkageText() {}

  /** The text, which has no tab and no line feed. */
  public static String write(Linkage linkage) {
    String versions =
        linkage.versions().stream()
            .map(version -> version.library() + ">" + version.name())
            .collect(joining(","));
    return String.join(
        BETWEEN,
        clean(linkage.interpreter()),
        linkage.soname(),
        String.join(",", linkage.needed()),
        versions,
        String.join(",", linkage.defined()),
        String.join(",", linkage.searchPath()));
  }

  /**
   * The linkage of a text.
   *
   * @throws ArrayIndexOutOfBoundsException when it is damaged
   */
  public static Linkage read(String text) {
    String[] fields = text.split("\\|", -1);
    List<Linkage.Version> versions =
        list(fields[3]).stream()
            .map(version -> version.split(">", 2))
            .map(parts -> new Linkage.Version(parts[0], parts[1]))
            .toList();
    return new Linkage(
        fields[0], fields[1], list(fields[2]), versions, list(fields[4]), list(fields[5]));
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl},|>]", "?");
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
  }
}
