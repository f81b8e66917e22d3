package dev.lading.local;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads the options of {@link Main}. */
final class CommandLine {

  static final String USAGE =
      """
      Runs an application with Lading's image manifests on this machine.

        --class-path PATH   the application's classes and dependencies (required)
        --port PORT         default 8080; 0 takes any free port
        --java FILE         the java executable of the functions; default is the one that runs this
        --env NAME=VALUE    a variable for all functions, over their own; repeatable
        --timeout SECONDS   for every function, instead of its own
        --instances NUMBER  of each function at most; default is 1
        --retry-delay SECONDS  after which a message that failed is received again; default is 1;
                            "queue" waits as long as the queue's visibility timeout says
        --sqs-port PORT     of the queues; default is any free port
        --java-option TEXT  one more option of the functions' java; repeatable
        --unverified-tokens takes the claims of tokens, and who signed a request, as they are: nobody
                            can verify them here
        --watch             takes the application anew when its class path has changed
        --help              this text
      """;

  private CommandLine() {}

  static LocalSettings read(List<String> arguments) {
    LocalSettings settings = LocalSettings.of(List.of());
    List<Path> classPath = new ArrayList<>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (option.equals("--class-path")) {
        for (String entry : value(option, rest).split(File.pathSeparator, -1)) {
          classPath.add(Path.of(entry));
        }
      } else {
        settings = read(option, rest, settings);
      }
    }
    if (classPath.isEmpty()) {
      throw new LocalRunException("--class-path is missing\n\n" + USAGE);
    }
    return settings.withClassPath(classPath);
  }

  private static LocalSettings read(String option, Iterator<String> rest, LocalSettings settings) {
    return switch (option) {
      case "--port" -> settings.withPort(number(option, rest));
      case "--java" -> settings.withJava(Path.of(value(option, rest)));
      case "--timeout" -> settings.withTimeout(Duration.ofSeconds(number(option, rest)));
      case "--watch" -> settings;
      case "--instances" ->
          settings.withOptions(settings.options().withInstances(number(option, rest)));
      case "--retry-delay" ->
          settings.withOptions(settings.options().withRetryDelay(value(option, rest)));
      case "--sqs-port" ->
          settings.withOptions(settings.options().withSqsPort(number(option, rest)));
      case "--java-option" ->
          settings.withOptions(settings.options().withJavaOption(value(option, rest)));
      case "--unverified-tokens" -> settings.withOptions(settings.options().withUnverifiedTokens());
      case "--env" -> variable(value(option, rest), settings);
      default -> throw new LocalRunException("no such option: " + option + "\n\n" + USAGE);
    };
  }

  private static LocalSettings variable(String text, LocalSettings settings) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new LocalRunException("--env takes NAME=VALUE, not '" + text + "'");
    }
    return settings.withVariable(text.substring(0, equals), text.substring(equals + 1));
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new LocalRunException(option + " needs a value\n\n" + USAGE);
    }
    return rest.next();
  }

  private static int number(String option, Iterator<String> rest) {
    String value = value(option, rest);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new LocalRunException(option + " takes a whole number, not '" + value + "'", e);
    }
  }
}
