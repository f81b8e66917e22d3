package dev.lading.runtime;

import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import java.util.Map;

/**
 * Finds the function that a process is to be: the image's entry class, and a handler path in it.
 */
final class FunctionLoader {

  /** The variable that names the handler path where the container's command does not. */
  static final String HANDLER_PATH = "LAMBDA_HANDLER_PATH";

  private FunctionLoader() {}

  /**
   * Creates the dispatch table.
   *
   * @param arguments the entry class and, maybe, the handler path
   * @throws Exception an {@link InitException} where there is none
   */
  static DispatchTable load(String[] arguments, Map<String, String> environment) throws Exception {
    if (arguments.length == 0) {
      throw FatalFailure.of(
          "Runtime.NoEntryClass",
          "no entry class is given; the container's entry point must end in"
              + " dev.lading.runtime.Bootstrap and the image's entry class");
    }
    ImageEntry entry = entry(arguments[0]);
    return entry.function(handlerPath(entry, arguments, environment));
  }

  private static ImageEntry entry(String className) throws Exception {
    try {
      return Class.forName(className)
          .asSubclass(ImageEntry.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw FatalFailure.ofEntryClass(className, e);
    }
  }

  private static String handlerPath(
      ImageEntry entry, String[] arguments, Map<String, String> environment) throws Exception {
    String[] paths = entry.handlerPaths();
    String variable = environment.get(HANDLER_PATH);
    String path;
    String origin;
    if (arguments.length > 1 && !arguments[1].isBlank()) {
      path = arguments[1];
      origin = "the container's command";
    } else if (variable != null && !variable.isBlank()) {
      path = variable;
      origin = "the environment variable " + HANDLER_PATH;
    } else if (paths.length == 1) {
      return paths[0];
    } else {
      throw noHandler(
          "the image has several functions, and neither the container's command nor the environment"
              + " variable "
              + HANDLER_PATH
              + " says which one to be",
          paths);
    }
    for (String known : paths) {
      if (known.equals(path)) {
        return path;
      }
    }
    throw noHandler(origin + " asks for '" + path + "', which the image does not have", paths);
  }

  private static Exception noHandler(String reason, String[] paths) {
    String known = paths.length == 0 ? "none" : String.join(", ", paths);
    return FatalFailure.of("Runtime.NoSuchHandler", reason + "; its handler paths: " + known);
  }
}
