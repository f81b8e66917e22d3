package dev.lading.cli;

import dev.lading.local.LocalOptions;
import dev.lading.local.LocalSettings;
import dev.lading.operations.Choice;
import dev.lading.operations.dev.ImageRun;
import dev.lading.operations.dev.LocalRun;
import dev.lading.operations.dev.RunKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the application on this machine. */
@Command(
    name = "dev",
    description =
        "Runs the application on this machine until Ctrl-C: its routes answer on a port of loopback,"
            + " its queues are real ones, its schedules fire, and a page shows and drives it all. A"
            + " change is live once it is compiled. No Docker, no AWS.",
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
      names = "--instances",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many instances a function has at most; default is ${DEFAULT-VALUE}.")
  private int instances;

  @Option(
      names = "--retry-delay",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = {
        "After how many seconds a message that failed is received again; 'queue' waits as long as"
            + " the queue's visibility timeout says, as in AWS; default is ${DEFAULT-VALUE}."
      })
  private String retryDelay = "";

  @Option(
      names = "--sqs-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The port of the queues; 0, the default, takes any free one.")
  private int sqsPort;

  @Option(
      names = "--reload",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = {
        "Whether the application is taken anew when it was compiled anew; by default it is."
      })
  private boolean reload = true;

  @Option(
      names = "--unverified-tokens",
      description = "Believes tokens and signatures of requests, which nobody can verify here.")
  private boolean unverifiedTokens;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The timeout of every function, instead of its own.")
  private @Nullable Integer timeout;

  @Option(
      names = "--java",
      paramLabel = "FILE",
      description = "The java executable of the functions; default is the one that runs this.")
  private @Nullable Path java;

  @Option(
      names = "--java-options",
      paramLabel = "OPTION",
      description = "One more option of the functions' java; repeatable.")
  private List<String> javaOptions = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "WHAT",
      defaultValue = "classes",
      description = {
        "What functions are started from: classes, as compilation left them, which is the default;"
            + " image, the files of the images, with their own java where this machine can run it;"
            + " container, the images in containers."
      })
  private String from = "classes";

  @Option(
      names = "--images",
      paramLabel = "FOLDER",
      defaultValue = "target/lading/images",
      description = "The folder with the images' archives; default is ${DEFAULT-VALUE}.")
  private Path images = Path.of("");

  @Option(
      names = "--engine",
      paramLabel = "FILE",
      defaultValue = "",
      description = "The container engine; by default the first of podman and docker.")
  private String engine = "";

  @Option(
      names = "--functions",
      paramLabel = "NAME",
      split = ",",
      description = "The functions to run; all, where none is named.")
  private List<String> functions = new ArrayList<>();

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "A variable of all functions, over their own; repeatable.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Override
  public Integer call() {
    RunKind kind = Choice.of(RunKind.class, "--from", from);
    LocalSettings settings = settings();
    if (kind != RunKind.CLASSES) {
      Path unpacked = images.resolveSibling("unpacked");
      settings =
          new ImageRun(images, unpacked, engine)
              .apply(settings, kind, options.application().functions(), System.out::println);
    }
    new LocalRun(settings, reload && kind == RunKind.CLASSES, seconds).run(System.out);
    return 0;
  }

  private LocalSettings settings() {
    LocalSettings settings =
        LocalSettings.of(options.classpath().files())
            .withPort(port)
            .withWorkingDirectory(Path.of("").toAbsolutePath())
            .withOptions(localOptions());
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      settings = settings.withVariable(variable.getKey(), variable.getValue());
    }
    if (timeout != null) {
      settings = settings.withTimeout(Duration.ofSeconds(timeout));
    }
    return java == null ? settings : settings.withJava(java);
  }

  private LocalOptions localOptions() {
    LocalOptions local =
        LocalOptions.DEFAULT
            .withInstances(instances)
            .withRetryDelay(retryDelay)
            .withSqsPort(sqsPort)
            .withFunctions(Set.copyOf(functions));
    if (unverifiedTokens) {
      local = local.withUnverifiedTokens();
    }
    for (String option : javaOptions) {
      local = local.withJavaOption(option);
    }
    return local;
  }
}
