package dev.lading.cli;

import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.classpath.FileClasspath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the application and its dependencies are. */
final class ApplicationOptions {

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = {
        "The application's classes and its dependencies, as after 'java -cp': folders, jars, and"
            + " folder/* for all jars of a folder; repeatable."
      })
  private List<String> classPath = new ArrayList<>();

  @Option(
      names = "--class-path-file",
      paramLabel = "FILE",
      description = {
        "A file that lists the class path, a line for each fact:",
        "  classes = FOLDER-OR-JAR",
        "  group:artifact:version = JAR",
        "  application -> group:artifact, ...",
        "  group:artifact -> group:artifact, ...",
        "Without it, coordinates and dependencies come from the jars' own POMs, or from the jars'"
            + " places in a Maven repository or in Gradle's cache."
      })
  private @Nullable Path classPathFile;

  FileClasspath classpath() {
    return FileClasspath.of(classPath, Optional.ofNullable(classPathFile));
  }

  CompiledApplication application() {
    return classpath().application();
  }
}
