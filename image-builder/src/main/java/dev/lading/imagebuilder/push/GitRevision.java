package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The commit that a work tree is at, and what in it no commit has. Git itself is asked: what it
 * ignores, converts and links only it knows.
 *
 * @param commit forty or more hexadecimal digits
 * @param changes files that differ from the commit or are new, without what builds write
 */
public record GitRevision(String commit, List<String> changes) {

  private static final int MOST_SECONDS = 60;
  private static final int STATUS_LENGTH = 3;

  /** Copies the changes. */
  public GitRevision {
    changes = List.copyOf(changes);
  }

  /**
   * Asks Git.
   *
   * @param directory within the work tree
   * @param buildFolder the name of folders that builds write, such as {@code target}: they do not
   *     count where they are not committed
   * @throws PushException when there is no Git, no work tree or no commit
   */
  public static GitRevision of(Path directory, String buildFolder) {
    String commit = git(directory, "rev-parse", "--verify", "HEAD").strip();
    List<String> changes = new ArrayList<>();
    for (String entry : git(directory, "status", "--porcelain", "-z").split("\0", -1)) {
      if (entry.length() <= STATUS_LENGTH || entry.charAt(2) != ' ') {
        continue; // The old name of a file that was renamed.
      }
      String path = entry.substring(STATUS_LENGTH);
      if (!(entry.startsWith("??") && Arrays.asList(path.split("/", -1)).contains(buildFolder))) {
        changes.add(path);
      }
    }
    return new GitRevision(commit, changes);
  }

  /** Whether the image may have something that the commit does not have. */
  public boolean dirty() {
    return !changes.isEmpty();
  }

  private static String git(Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output;
      try (InputStream stream = process.getInputStream()) {
        output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw unknown("git does not answer");
      }
      if (process.exitValue() != 0) {
        throw unknown(output.lines().findFirst().orElse("git " + arguments[0] + " fails"));
      }
      return output;
    } catch (IOException e) {
      throw unknown("there is no git on this machine");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException(PushProblem.STOPPED, "the push was stopped", e);
    }
  }

  private static PushException unknown(String reason) {
    return new PushException(
        PushProblem.NO_COMMIT,
        "the commit that the image is to be tagged with is not known ("
            + reason
            + "). Build in a Git work tree with a commit, or say -Dlading.push.tag=TAG");
  }
}
