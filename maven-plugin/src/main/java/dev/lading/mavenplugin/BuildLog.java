package dev.lading.mavenplugin;

import dev.lading.operations.console.Console;
import dev.lading.operations.console.Style;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * The log of a build.
 *
 * @param log Maven's
 * @param project remembers which warnings its goals have told
 * @param style colours and weights
 * @param live whether people look on
 * @param columns that a line may have
 * @param names of files, as seen from where the build was started
 */
record BuildLog(
    Log log,
    MavenProject project,
    Style style,
    boolean live,
    int columns,
    Function<Path, String> names)
    implements Console {

  private static final String TOLD = "dev.lading.told";

  @Override
  public void info(String line) {
    log.info(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }

  @Override
  public void warnOnce(String line) {
    Set<Object> told = new HashSet<>();
    if (project.getContextValue(TOLD) instanceof Set<?> before) {
      told.addAll(before);
    }
    if (told.add(line)) {
      project.setContextValue(TOLD, told);
      log.warn(line);
    }
  }

  @Override
  public void debug(String line) {
    log.debug(line);
  }

  @Override
  public String name(Path file) {
    return names.apply(file);
  }
}
