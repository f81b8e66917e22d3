package dev.lading.cli;

import dev.lading.operations.routes.CallMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists everything that calls the application. */
@Command(
    name = "routes",
    description =
        "Lists everything that calls the application: routes, queues, schedules and all other"
            + " sources of events, each with its handler, function and image.",
    mixinStandardHelpOptions = true)
final class RoutesCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // filled by picocli, through Commands
  @Mixin
  private Surroundings surroundings;

  @Mixin private ApplicationOptions options = new ApplicationOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default is table.")
  private CallMap.Form format = CallMap.Form.TABLE;

  @Override
  public Integer call() {
    CallMap map = CallMap.of(options.application().manifests());
    Surroundings.print(map.lines(format, surroundings.style()));
    return 0;
  }
}
