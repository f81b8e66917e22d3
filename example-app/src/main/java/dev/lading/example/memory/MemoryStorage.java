package dev.lading.example.memory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where memories are kept: a directory with one directory for each agent of each workspace.
 *
 * <p>In Lambda, {@code /tmp} belongs to one instance of one function and goes with it. To keep
 * memories there, set {@value #SETTING} to where an EFS file system is mounted.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html">File
 *     systems for Lambda functions</a>
 */
public final class MemoryStorage {

  /** The environment variable that names the directory. */
  public static final String SETTING = "LADING_EXAMPLE_DATA";

  private final Path directory;

  /** The storage in a directory, which need not exist. */
  public MemoryStorage(Path directory) {
    this.directory = directory;
  }

  /**
   * The storage in the directory that {@value #SETTING} names, or else in {@code lading-example} in
   * the directory of temporary files.
   */
  public static MemoryStorage fromEnvironment() {
    return new MemoryStorage(
        Optional.ofNullable(System.getenv(SETTING))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "lading-example")));
  }

  /** The memory of an agent; empty, if it has remembered nothing yet. */
  public AgentMemory agent(Id workspace, Id agent) {
    return new AgentMemory(directory.resolve(workspace.value()).resolve(agent.value()));
  }

  /** The memories of all agents of all workspaces. */
  public List<AgentMemory> agents() throws IOException {
    List<AgentMemory> memories = new ArrayList<>();
    for (Path workspace : directoriesIn(directory)) {
      for (Path agent : directoriesIn(workspace)) {
        memories.add(new AgentMemory(agent));
      }
    }
    return memories;
  }

  private static List<Path> directoriesIn(Path parent) throws IOException {
    List<Path> directories = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> children =
          Files.newDirectoryStream(parent, child -> Files.isDirectory(child))) {
        children.forEach(directories::add);
      }
    }
    return directories;
  }
}
