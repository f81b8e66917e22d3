package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Parameter;
import dev.lading.model.Trigger;
import dev.lading.processor.validation.Message;
import java.util.HashSet;
import java.util.Set;

/**
 * Rejects a function whose generated class would not fit a class file, rather than leave it to the
 * compiler to say so of code that nobody wrote. The room is counted with some to spare.
 *
 * @see <a
 *     href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.11">Limitations
 *     of the Java Virtual Machine</a>
 */
final class GeneratedClassQuota implements Quota {

  /** Of 65,535, without what every class has. */
  private static final int MAX_CONSTANTS = 65_000;

  /** A case for a route's number takes at most 15 bytes of the 65,535 of a method. */
  private static final int MAX_ROUTES = 4_000;

  /** A case for a text takes at most 54 bytes: the text is looked up by its hash, then compared. */
  private static final int MAX_TEXTS = 1_200;

  @Override
  public void check(Application application, FunctionReport report) {
    application.functions().forEach(function -> check(function, report));
  }

  private static void check(Function function, FunctionReport report) {
    int routes = function.routes().size();
    int texts = texts(function);
    if (routes > MAX_ROUTES || texts > MAX_TEXTS || constants(function) > MAX_CONSTANTS) {
      report.report(
          Message.FUNCTION_TOO_LARGE,
          function,
          function.name(),
          function.handlers().stream().mapToInt(handler -> handler.triggers().size()).sum(),
          function.handlers().size(),
          MAX_ROUTES,
          MAX_TEXTS);
    }
  }

  /** How many triggers are told apart by a text: all but routes, whose events have a number. */
  private static int texts(Function function) {
    int texts = 0;
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        if (handler.isRaw() || !(trigger instanceof Trigger.HttpRoute)) {
          texts++;
        }
      }
    }
    return texts;
  }

  /** The constants of a class: names and types of what it has and calls, and texts. */
  private static int constants(Function function) {
    int handlers = function.handlers().size();
    Set<String> classes = new HashSet<>();
    int parameters = 0;
    int triggers = 0;
    for (Handler handler : function.handlers()) {
      classes.add(handler.type().binaryName());
      parameters += handler.parameters().size();
      triggers += handler.triggers().size();
    }
    int others = 12 * handlers + 3 * triggers + 16 * classes.size();
    // Equal parameters share constants; which ones are equal matters to large functions only.
    return others + 12 * parameters > MAX_CONSTANTS
        ? others + 12 * distinctParameters(function)
        : others + 12 * parameters;
  }

  private static int distinctParameters(Function function) {
    Set<Parameter> parameters = new HashSet<>();
    function.handlers().forEach(handler -> parameters.addAll(handler.parameters()));
    return parameters.size();
  }
}
