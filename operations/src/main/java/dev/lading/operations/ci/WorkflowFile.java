package dev.lading.operations.ci;

import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.operations.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workflow's file, which is written anew as long as nobody has changed it. Its head has a
 * checksum of the rest, by which a change is found out.
 */
public final class WorkflowFile {

  private static final String HEAD =
      """
      # Written by Lading, and written anew when it is asked to again, unless somebody has changed it.
      # checksum: %s
      """;

  private static final Pattern CHECKSUM = Pattern.compile("(?s)# [^\n]*\n# checksum: (\\w+)\n(.*)");

  private final Path file;

  /**
   * A workflow's file.
   *
   * @param file which need not be there
   */
  public WorkflowFile(Path file) {
    this.file = file;
  }

  /** What writing came to. */
  public enum Outcome {
    /** There was no such file. */
    WRITTEN("Written"),
    /** It was another, of an earlier time. */
    UPDATED("Written anew"),
    /** It is the same already. */
    UNCHANGED("Unchanged");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** Tells it to the user. */
    public String sentence(String file) {
      return word + ": " + file;
    }
  }

  /** Where a repository's root is: the nearest folder above with {@code .git}, if there is one. */
  public static Optional<Path> root(Path folder) {
    for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(".git"))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the workflow.
   *
   * @param workflow its text
   * @param aside where it is written to, if the file is not the one that was written before
   * @param overwrite whether such a file is overwritten all the same
   * @throws OperationException when the file was changed, or is somebody else's
   */
  public Outcome write(String workflow, Path aside, boolean overwrite) throws IOException {
    String text = HEAD.formatted(Sha256.ofText(workflow)) + workflow;
    if (!Files.exists(file)) {
      put(file, text);
      return Outcome.WRITTEN;
    }
    String there = Files.readString(file).replace("\r\n", "\n");
    if (there.equals(text)) {
      return Outcome.UNCHANGED;
    }
    if (!overwrite && !asWritten(there)) {
      put(aside, text);
      throw new OperationException(
          file
              + " is not as Lading wrote it, and was left as it is. What it would have become is in "
              + aside
              + ": take over what you want, or overwrite the file with -Dlading.ci.overwrite.");
    }
    put(file, text);
    return Outcome.UPDATED;
  }

  private static boolean asWritten(String there) {
    Matcher matcher = CHECKSUM.matcher(there);
    return matcher.matches() && Sha256.ofText(matcher.group(2)).equals(matcher.group(1));
  }

  private static void put(Path target, String text) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, text);
  }
}
