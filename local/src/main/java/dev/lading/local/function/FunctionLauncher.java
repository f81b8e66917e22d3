package dev.lading.local.function;

import dev.lading.model.Function;
import dev.lading.model.Image;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starts the processes of functions.
 *
 * @param java the {@code java} executable
 * @param classPath the application's
 * @param workingDirectory of the processes
 * @param inherited the developer's environment, which lies under the function's own
 * @param overrides variables that win over the function's own
 */
public record FunctionLauncher(
    Path java,
    List<Path> classPath,
    Path workingDirectory,
    Map<String, String> inherited,
    Map<String, String> overrides) {

  /** Copies the collections. */
  public FunctionLauncher {
    classPath = List.copyOf(classPath);
    inherited = Map.copyOf(inherited);
    overrides = Map.copyOf(overrides);
  }

  Process launch(Function function, String runtimeApi) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(function))
            .directory(workingDirectory.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(new FunctionEnvironment(function, this).variables(runtimeApi));
    return builder.start();
  }

  /**
   * As in the image, but for the class path and the place of {@code java}; here nobody has looked
   * for Arrow and natives, and all options are given.
   */
  private List<String> command(Function function) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(Image.JAVA_OPTIONS);
    command.addAll(Image.ARROW_OPTIONS);
    command.addAll(Image.NATIVE_OPTIONS);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(Image.MAIN_CLASS);
    command.add(function.image().entryClass());
    command.add(function.handlerPath());
    return command;
  }
}
