package dev.lading.cli;

import dev.lading.local.LocalApplication;
import dev.lading.local.LocalSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the application on this machine. */
@Command(
    name = "dev",
    description =
        "Runs the application on this machine until Ctrl-C: routes on a port of loopback, queues"
            + " that take messages, schedules that fire when asked.",
    mixinStandardHelpOptions = true)
final class DevCommand implements Callable<Integer> {

  @Mixin private ApplicationOptions options = new ApplicationOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The application's port; 0 takes any free one; default is ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "0",
      description = "How long it runs; 0, the default, is until Ctrl-C.")
  private long seconds;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "A variable of all functions, over their own; repeatable.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    LocalSettings settings = LocalSettings.of(options.classpath().files()).withPort(port);
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      settings = settings.withVariable(variable.getKey(), variable.getValue());
    }
    try (LocalApplication application = LocalApplication.start(settings)) {
      System.out.print(application.overview());
      System.out.println(seconds > 0 ? "It ends after " + seconds + " s." : "Ctrl-C ends it.");
      System.out.println();
      // Nobody counts down. On Ctrl-C the application ends in its own shutdown hook.
      CountDownLatch end = new CountDownLatch(1);
      if (seconds > 0) {
        boolean unused = end.await(seconds, TimeUnit.SECONDS);
      } else {
        end.await();
      }
    }
    return 0;
  }
}
