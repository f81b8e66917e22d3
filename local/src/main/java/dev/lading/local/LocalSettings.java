package dev.lading.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a local run is started with.
 *
 * @param classPath of the application: its classes, then its dependencies
 * @param port of the gateway; 0 for any free port
 * @param java the {@code java} executable of the functions
 * @param workingDirectory of the functions
 * @param environment variables that win over those of the functions' settings
 * @param timeout of every function, instead of its own; null for its own
 * @param output where the run's lines go
 * @param options how it behaves
 */
public record LocalSettings(
    List<Path> classPath,
    int port,
    Path java,
    Path workingDirectory,
    Map<String, String> environment,
    @Nullable Duration timeout,
    PrintStream output,
    LocalOptions options) {

  /** The port where nothing else is said. */
  public static final int DEFAULT_PORT = 8080;

  private static final int MAX_PORT = 65_535;

  /** Copies the collections, completes the paths and checks the values. */
  public LocalSettings {
    classPath = classPath.stream().map(Path::toAbsolutePath).toList();
    environment = Map.copyOf(environment);
    if (port < 0 || port > MAX_PORT) {
      throw new LocalRunException("there is no port " + port + "; use 0 to 65535");
    }
    if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
      throw new LocalRunException("a timeout of " + timeout.toSeconds() + " s leaves no time");
    }
  }

  /** The defaults: port 8080, this process's {@code java}, directory and standard output. */
  public static LocalSettings of(List<Path> classPath) {
    return new LocalSettings(
        classPath,
        DEFAULT_PORT,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Path.of("").toAbsolutePath(),
        Map.of(),
        null,
        System.out,
        LocalOptions.DEFAULT);
  }

  /** These settings with another class path. */
  public LocalSettings withClassPath(List<Path> newClassPath) {
    return new LocalSettings(
        newClassPath, port, java, workingDirectory, environment, timeout, output, options);
  }

  /** These settings with another port. */
  public LocalSettings withPort(int newPort) {
    return new LocalSettings(
        classPath, newPort, java, workingDirectory, environment, timeout, output, options);
  }

  /** These settings with another {@code java} executable. */
  public LocalSettings withJava(Path newJava) {
    return new LocalSettings(
        classPath, port, newJava, workingDirectory, environment, timeout, output, options);
  }

  /** These settings with another working directory of the functions. */
  public LocalSettings withWorkingDirectory(Path directory) {
    return new LocalSettings(
        classPath, port, java, directory, environment, timeout, output, options);
  }

  /** These settings with one more variable. */
  public LocalSettings withVariable(String name, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(name, value);
    return new LocalSettings(
        classPath, port, java, workingDirectory, more, timeout, output, options);
  }

  /** These settings with a timeout for every function. */
  public LocalSettings withTimeout(Duration newTimeout) {
    return new LocalSettings(
        classPath, port, java, workingDirectory, environment, newTimeout, output, options);
  }

  /** These settings with another place for the run's lines. */
  public LocalSettings withOutput(PrintStream newOutput) {
    return new LocalSettings(
        classPath, port, java, workingDirectory, environment, timeout, newOutput, options);
  }

  /** These settings with other options. */
  public LocalSettings withOptions(LocalOptions newOptions) {
    return new LocalSettings(
        classPath, port, java, workingDirectory, environment, timeout, output, newOptions);
  }
}
