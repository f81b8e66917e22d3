package dev.lading.runtime;

import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import java.lang.reflect.InvocationTargetException;
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
   */
  static DispatchTable load(String[] arguments, Map<String, String> environment)
      throws InitException {
    if (arguments.length == 0) {
      throw new InitException(
          "Runtime.NoEntryClass",
          "no entry class is given; the container's entry point must end in"
              + " dev.lading.runtime.Bootstrap and the image's entry class",
          null);
    }
    ImageEntry entry = entry(arguments[0]);
    return entry.function(handlerPath(entry, arguments, environment));
  }

  private static ImageEntry entry(String className) throws InitException {
    try {
      return Class.forName(className)
          .asSubclass(ImageEntry.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ClassNotFoundException e) {
      throw new InitException("Runtime.EntryClassNotFound", missing(className), e);
    } catch (InvocationTargetException e) {
      throw new InitException(
          "Runtime.EntryClassFailed",
          "the entry class " + className + " cannot be created",
          e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new InitException(
          "Runtime.NotAnEntryClass",
          className + " is no entry class that Lading's annotation processor wrote",
          e);
    }
  }

  private static String missing(String className) {
    return "the entry class "
        + className
        + " is not on the class path. Lading's annotation processor writes it when javac compiles"
        + " the annotated handlers, so one of these is amiss: (1) the processor did not run: name"
        + " dev.lading:lading-processor in the annotationProcessorPaths of maven-compiler-plugin"
        + " (annotationProcessor in Gradle); since JDK 23 javac runs no processor that is only on"
        + " the class path. (2) It ran with another -Alading.package, or the image was renamed since."
        + " (3) The classes are not in the image: build it after compilation, from the same module.";
  }

  private static String handlerPath(
      ImageEntry entry, String[] arguments, Map<String, String> environment) throws InitException {
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

  private static InitException noHandler(String reason, String[] paths) {
    String known = paths.length == 0 ? "none" : String.join(", ", paths);
    return new InitException(
        "Runtime.NoSuchHandler", reason + "; its handler paths: " + known, null);
  }
}
