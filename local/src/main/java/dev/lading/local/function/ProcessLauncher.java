package dev.lading.local.function;

import dev.lading.model.Image;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Starts functions as processes, from the class path as compilation left it.
 *
 * @param java the {@code java} executable
 * @param javaOptions more options of it
 * @param classPath the application's
 * @param environment what the processes are told
 */
public record ProcessLauncher(
    Path java, List<String> javaOptions, List<Path> classPath, HostEnvironment environment)
    implements Launcher {

  /** Copies the collections. */
  public ProcessLauncher {
    javaOptions = List.copyOf(javaOptions);
    classPath = List.copyOf(classPath);
  }

  @Override
  public Host launch(Start start, Consumer<String> output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(start)).directory(environment.workingDirectory().toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(new FunctionEnvironment(start.function(), environment).of(start.runtimeApi()));
    try {
      return ProcessHost.start(builder, start.function().name().value(), output);
    } catch (IOException e) {
      throw new IOException("no process can be started with " + java + ": " + e.getMessage(), e);
    }
  }

  /**
   * As in the image, but for the class path and the place of {@code java}; here nobody has looked
   * for Arrow and natives, and all options are given.
   */
  private List<String> command(Start start) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(Image.JAVA_OPTIONS);
    command.addAll(Image.ARROW_OPTIONS);
    command.addAll(Image.NATIVE_OPTIONS);
    command.addAll(javaOptions);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(Image.MAIN_CLASS);
    command.add(start.function().image().entryClass());
    command.add(start.function().handlerPath());
    return command;
  }
}
