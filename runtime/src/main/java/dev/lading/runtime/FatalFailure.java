package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lading.runtime.nullness.Nullable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;

/**
 * What ends the process: why, for the log and for Lambda. Apart from the classes that fail, so that
 * a process without failures loads none of it.
 */
final class FatalFailure {

  private FatalFailure() {}

  /** The exception for a reason that needs no stack trace. */
  static Exception of(String category, String message) {
    return new InitException(category, message, null);
  }

  /** The exception for an entry class that cannot be created. */
  static Exception ofEntryClass(String className, Exception cause) {
    if (cause instanceof ClassNotFoundException) {
      return new InitException("Runtime.EntryClassNotFound", missing(className), cause);
    }
    if (cause instanceof InvocationTargetException) {
      return new InitException(
          "Runtime.EntryClassFailed",
          "the entry class " + className + " cannot be created",
          cause.getCause());
    }
    return new InitException(
        "Runtime.NotAnEntryClass",
        className + " is no entry class that Lading's annotation processor wrote",
        cause);
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

  /** Reports that the function cannot start; the exception to end the process with. */
  static Exception ofInit(Throwable cause, RuntimeApi api) {
    InitException failure =
        cause instanceof InitException known
            ? known
            : new InitException("Runtime.InitFailed", "the function cannot start: " + cause, cause);
    try {
      api.failInit(new ErrorReport(failure.category(), failure));
    } catch (IOException e) {
      // The first failure is the one to know of.
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** Logs why the process ends. */
  static void log(Throwable failure, LambdaLogger logger) {
    logger.log("FATAL " + text(failure), LogLevel.FATAL);
  }

  private static @Nullable String text(Throwable failure) {
    if (failure instanceof IOException) {
      return failure.toString();
    }
    if (failure instanceof VirtualMachineError) {
      return "the process ends after " + failure;
    }
    boolean plain =
        failure instanceof IllegalArgumentException
            || (failure instanceof InitException
                && (failure.getCause() == null
                    || failure.getCause() instanceof ClassNotFoundException));
    if (plain) {
      return failure.getMessage();
    }
    StringWriter text = new StringWriter(1024);
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
