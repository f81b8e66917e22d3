package dev.lading.local.function;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The unpacked files of an image, and how to start what is in them on this machine.
 *
 * @param root stands for the container's root folder
 * @param java the {@code java} to run: the image's own, or this machine's
 * @param arguments of it, up to the entry class; the handler path follows
 * @param environment the image's own variables
 */
public record ImageTree(
    Path root, Path java, List<String> arguments, Map<String, String> environment) {

  /** The folder that is {@code /var/task} in a container. */
  Path task() {
    return root.resolve("var").resolve("task");
  }

  /** Copies the collections. */
  public ImageTree {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }
}
