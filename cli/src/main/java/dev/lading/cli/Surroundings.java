package dev.lading.cli;

import dev.lading.operations.console.Console;
import dev.lading.operations.console.Style;
import dev.lading.operations.console.Terminal;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What all commands share: the environment, and how they print. */
final class Surroundings {

  private final Map<String, String> environment;

  /** When texts are coloured. */
  enum Colours {
    /** On a terminal, unless NO_COLOR is set. */
    auto,
    /** In any case. */
    always,
    /** In no case. */
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours: ${COMPLETION-CANDIDATES}; default is auto, which honours NO_COLOR.")
  private Colours colours = Colours.auto;

  Surroundings(Map<String, String> environment) {
    this.environment = environment;
  }

  Map<String, String> environment() {
    return environment;
  }

  Style style() {
    return switch (colours) {
      case always -> Style.COLOURED;
      case never -> Style.PLAIN;
      case auto -> Style.of(Terminal.takesColours(environment));
    };
  }

  /** Where operations tell what they do. */
  Console console(CommandConsole.Detail detail) {
    boolean live = Terminal.isLive(environment) && detail == CommandConsole.Detail.USUAL;
    return new CommandConsole(style(), live, columns(), detail, new HashSet<>());
  }

  /** How many columns a line may have. */
  int columns() {
    return Terminal.columns(environment);
  }

  static void print(List<String> lines) {
    PrintStream out = System.out;
    lines.forEach(out::println);
  }
}
