package dev.lading.cli;

import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.push.PruneChoices;
import dev.lading.operations.push.PruneOperation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lifts the tags of images that a stage no longer runs. */
@Command(
    name = "prune",
    description = {
      "Lifts the tags of images that a stage no longer runs, so that Amazon ECR may expire them.",
      "What the stage runs is what the template names that was deployed to it."
    },
    mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // filled by picocli, through Commands
  @Mixin
  private Surroundings surroundings;

  @Mixin private ApplicationOptions options = new ApplicationOptions();
  @Mixin private RegistryOptions place = new RegistryOptions();

  @Option(
      names = "--template",
      paramLabel = "FILE",
      defaultValue = "target/lading/template.yaml",
      description = "The template that the stage runs; default is ${DEFAULT-VALUE}.")
  private Path template = Path.of("");

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "2",
      description = {
        "How many images are kept besides those that run, for rollbacks; default is"
            + " ${DEFAULT-VALUE}."
      })
  private int keep;

  @Option(names = "--dry-run", description = "Tells what would be lifted, and lifts nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    CompiledApplication application = options.application();
    PruneChoices choices =
        new PruneChoices(
            place.registry(),
            place.repository(application),
            place.regions(),
            place.endpoint(),
            place.stage(),
            template.toAbsolutePath(),
            keep);
    new PruneOperation(application, choices, surroundings.console(CommandConsole.Detail.USUAL))
        .run(dryRun);
    return 0;
  }
}
