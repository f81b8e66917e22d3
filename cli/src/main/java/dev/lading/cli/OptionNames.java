package dev.lading.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Calls settings by their options. Operations know them as properties of Maven, such as {@code
 * lading.push.immutableTags}; the option is called the same, as {@code --immutable-tags}.
 */
final class OptionNames {

  private static final Pattern PROPERTY =
      Pattern.compile("(?:-D)?lading\\.(push\\.|image\\.|prune\\.|ci\\.)?([a-zA-Z]+)");
  private static final String JARS = "lading.keep";

  private final CommandSpec command;

  /** The names of a command's options. */
  OptionNames(CommandSpec command) {
    this.command = command;
  }

  /** A message with the command's options in place of properties; others stay as they are. */
  String in(String message) {
    String text = option("--files") ? message.replace("<files>", "--files") : message;
    Matcher matcher = PROPERTY.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String name = option(matcher.group(), matcher.group(2));
      matcher.appendReplacement(
          result, Matcher.quoteReplacement(option(name) ? name : matcher.group()));
    }
    return matcher.appendTail(result).toString();
  }

  private static String option(String property, String name) {
    return property.endsWith(JARS)
        ? "--keep-jars"
        : "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private boolean option(String name) {
    return command.optionsMap().containsKey(name) || command.negatedOptionsMap().containsKey(name);
  }
}
