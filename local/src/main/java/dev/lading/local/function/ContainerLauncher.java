package dev.lading.local.function;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Starts functions as containers of their images, as Lambda does: an unprivileged user, read-only
 * but for {@code /tmp}, within the function's memory. The containers share the network of this
 * machine, where the Runtime API listens on loopback.
 */
public final class ContainerLauncher implements Launcher {

  /** The user that Lambda runs functions as. */
  private static final String USER = "993:990";

  private final ProcessLauncher processes;
  private final Path engine;
  private final Map<String, Loaded> images;

  /**
   * Creates the launcher.
   *
   * @param processes know what all functions are told
   * @param engine the {@code podman} or {@code docker} executable
   * @param images those that the engine has, by name
   */
  public ContainerLauncher(ProcessLauncher processes, Path engine, Map<String, Loaded> images) {
    this.processes = processes;
    this.engine = engine;
    this.images = Map.copyOf(images);
  }

  /**
   * An image that an engine has.
   *
   * @param reference the engine's name for it
   * @param platform such as {@code linux/arm64}
   */
  public record Loaded(String reference, String platform) {}

  @Override
  public Host launch(Start start, Consumer<String> output) throws IOException {
    String image = start.function().image().name().value();
    Loaded loaded = images.get(image);
    if (loaded == null) {
      throw new IOException("the engine does not have the image " + image);
    }
    String name =
        "lading-%s-%d-%d"
            .formatted(start.function().name(), ProcessHandle.current().pid(), start.instance());
    ProcessBuilder builder = new ProcessBuilder(command(start, loaded, name));
    return new ContainerHost(
        engine, name, ProcessHost.start(builder, start.function().name().value(), output));
  }

  private List<String> command(Start start, Loaded image, String name) {
    List<String> command =
        new ArrayList<>(
            List.of(
                engine.toString(),
                "run",
                "--rm",
                "--name",
                name,
                "--pull=never",
                "--platform",
                image.platform(),
                "--network",
                "host",
                "--read-only",
                "--tmpfs",
                "/tmp:rw,size=" + start.function().settings().ephemeralStorage() + "m",
                "--user",
                USER,
                "--memory",
                start.function().settings().memory() + "m"));
    environment(start)
        .forEach(
            (key, value) -> {
              command.add("--env");
              command.add(key + "=" + value);
            });
    command.add(image.reference());
    command.add(start.function().handlerPath());
    return command;
  }

  private Map<String, String> environment(Start start) {
    HostEnvironment inImage = processes.environment().ofImage(Path.of("/var/task"));
    Map<String, String> variables =
        new TreeMap<>(new FunctionEnvironment(start.function(), inImage).of(start.runtimeApi()));
    if (!processes.javaOptions().isEmpty()) {
      variables.put("JAVA_TOOL_OPTIONS", String.join(" ", processes.javaOptions()));
    }
    return variables;
  }
}
