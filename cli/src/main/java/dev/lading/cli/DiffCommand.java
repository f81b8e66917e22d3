package dev.lading.cli;

import dev.lading.operations.cloudformation.TemplateComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a deployment would do. */
@Command(
    name = "diff",
    description =
        "Tells what a deployment of the application's template would do to a stack that has another"
            + " one: what is added, changed, replaced and removed, and what is lost with it.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  @Mixin private ApplicationOptions options = new ApplicationOptions();

  @Parameters(
      paramLabel = "BEFORE",
      description = "The template that the stack has, in YAML or JSON.")
  private Path before = Path.of("");

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "EFFECT",
      description =
          "The effects that fail the command: added, changed, may-be-replaced, replaced, removed.")
  private List<String> failOn = new ArrayList<>();

  @Override
  public Integer call() {
    TemplateComparison comparison =
        TemplateComparison.of(before, options.application(), failOn, "--fail-on");
    Surroundings.print(comparison.lines());
    comparison.requireAllowed();
    return 0;
  }
}
