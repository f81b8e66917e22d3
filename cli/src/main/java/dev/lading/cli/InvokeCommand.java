package dev.lading.cli;

import dev.lading.local.function.HostEnvironment;
import dev.lading.local.function.Launcher;
import dev.lading.local.function.ProcessLauncher;
import dev.lading.operations.classpath.FileClasspath;
import dev.lading.operations.invoke.Invocation;
import dev.lading.operations.invoke.LocalInvocation;
import dev.lading.operations.invoke.Sample;
import dev.lading.operations.routes.CallMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends one event to one handler. */
@Command(
    name = "invoke",
    description = {
      "Sends one event to one handler, in a process of its own, and prints the log and the answer.",
      "Fails if the handler fails."
    },
    mixinStandardHelpOptions = true)
final class InvokeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // filled by picocli, through Commands
  @Mixin
  private Surroundings surroundings;

  @Mixin private ApplicationOptions options = new ApplicationOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "TRIGGER",
      defaultValue = "",
      description =
          "A request ('GET /items/42?color=red'), a source ('queue orders', or 'orders'), or a"
              + " handler ('ItemHandler.get'); without it, lists what there is.")
  private String trigger = "";

  @Option(
      names = "--function",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The function that gets the whole event of a file.")
  private String function = "";

  @Option(
      names = "--event",
      paramLabel = "FILE",
      description = "A file with the whole event as Lambda sends it, in place of a sample.")
  private @Nullable Path event;

  @Option(
      names = {"-d", "--body"},
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What the sample carries; @FILE reads it from a file.")
  private String body = "";

  @Option(
      names = {"-f", "--field"},
      paramLabel = "NAME=VALUE",
      description =
          "A request's header, a message's attribute, or a field of the event such as 'key' of an"
              + " object; repeatable.")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "A variable of the function, over its own; repeatable.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "A file to write the sample to, to be changed and sent with --event.")
  private @Nullable Path save;

  @Override
  public Integer call() {
    FileClasspath classpath = options.classpath();
    Path directory = Path.of("").toAbsolutePath();
    Launcher launcher =
        new ProcessLauncher(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            List.of(),
            classpath.files(),
            new HostEnvironment(
                directory, surroundings.environment(), variables, Optional.empty()));
    String body = Sample.read(this.body, "", directory).body();
    Invocation invocation =
        new Invocation(
            trigger,
            function,
            Optional.ofNullable(event),
            new Sample(body, fields),
            Optional.ofNullable(save));
    CallMap map = CallMap.of(classpath.application().manifests());
    boolean done =
        new LocalInvocation(map, launcher, System.out, surroundings.style()).send(invocation);
    return done ? 0 : 1;
  }
}
