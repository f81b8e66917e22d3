package dev.lading.operations.dev;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where on this machine the paths of an image are. */
final class Relocation {

  /** At the start of a path: the start of a line, or what stands before a path in an option. */
  private static final Pattern PATH =
      Pattern.compile("(?m)(^|[:=@,\"])/(var/(?:task|lang|runtime)|opt)(?=[/:,\"\\s]|$)");

  /** Archives that the JVM made of classes know their paths, and fit no other ones. */
  private static final Pattern ARCHIVE =
      Pattern.compile("(?m)^-XX:(?:SharedArchiveFile|AOTCache|AOTConfiguration)=.*\\R?");

  private final String root;

  Relocation(Path root) {
    this.root = root.toString();
  }

  /** A text with each path of the image replaced. */
  String of(String text) {
    return PATH.matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(match.group(1) + root + "/" + match.group(2)));
  }

  /** A file of options of {@code java} with each path of the image replaced, one option a line. */
  String ofOptions(String options) {
    StringBuilder relocated = new StringBuilder();
    for (String line : of(ARCHIVE.matcher(options).replaceAll("")).split("\\R", -1)) {
      boolean quote = line.contains(" ") && !line.startsWith("\"");
      relocated
          .append(quote ? '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : line)
          .append('\n');
    }
    return relocated.toString();
  }
}
