package dev.lading.local.function;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Starts functions as processes from the files of their images: their classes, dependencies, native
 * libraries and options, and their {@code java} where this machine can run it. What is tested is
 * what is pushed, but for the operating system's own files.
 */
public final class ImageTreeLauncher implements Launcher {

  /** The size of Lambda's memory goes into the heap's by the image's own options. */
  private static final String MEMORY = "-XX:MaxRAM=%dm";

  private final ProcessLauncher processes;
  private final Map<String, ImageTree> images;

  /**
   * Creates the launcher.
   *
   * @param processes know what all functions are told
   * @param images by name
   */
  public ImageTreeLauncher(ProcessLauncher processes, Map<String, ImageTree> images) {
    this.processes = processes;
    this.images = Map.copyOf(images);
  }

  @Override
  public Host launch(Start start, Consumer<String> output) throws IOException {
    ImageTree image = images.get(start.function().image().name().value());
    if (image == null) {
      throw new IOException(
          "the files of the image " + start.function().image().name() + " are missing");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command(start, image)).directory(image.task().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(start, image));
    try {
      return ProcessHost.start(builder, start.function().name().value(), output);
    } catch (IOException e) {
      throw new IOException(
          "no process can be started with " + image.java() + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> environment(Start start, ImageTree image) {
    Map<String, String> variables = new TreeMap<>(image.environment());
    HostEnvironment inTask = processes.environment().ofImage(image.task());
    variables.putAll(new FunctionEnvironment(start.function(), inTask).of(start.runtimeApi()));
    return variables;
  }

  private List<String> command(Start start, ImageTree image) {
    List<String> command = new ArrayList<>();
    command.add(image.java().toString());
    command.add(MEMORY.formatted(start.function().settings().memory()));
    command.addAll(processes.javaOptions());
    command.addAll(image.arguments());
    command.add(start.function().handlerPath());
    return command;
  }
}
