package dev.lading.operations.invoke;

import dev.lading.local.function.FunctionSetting;
import dev.lading.local.function.Launcher;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.log.RunLog;
import dev.lading.model.Function;
import dev.lading.operations.OperationException;
import dev.lading.operations.console.Style;
import dev.lading.operations.routes.CallMap;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sends one event to one function, which runs in a process of its own, as in the local run and, but
 * for the machine, as in Lambda.
 */
public final class LocalInvocation {

  private final CallMap map;
  private final Launcher launcher;
  private final PrintStream output;
  private final Style style;

  /**
   * Creates what sends.
   *
   * @param map of the application
   * @param launcher starts the function's process
   * @param output where its log and the answer go
   * @param style of what is printed
   */
  public LocalInvocation(CallMap map, Launcher launcher, PrintStream output, Style style) {
    this.map = map;
    this.launcher = launcher;
    this.output = output;
    this.style = style;
  }

  /**
   * Sends the event and prints the answer.
   *
   * @return whether the handler did its work: no exception, no failed record, no status of 500 or
   *     more
   * @throws OperationException when it is not clear what to send, or to whom
   */
  public boolean send(Invocation invocation) {
    TargetFinder finder = new TargetFinder(map);
    if (invocation.trigger().isBlank() && invocation.function().isBlank()) {
      throw new OperationException("say what to send. " + TargetFinder.list(map.calls()));
    }
    if (invocation.trigger().isBlank() && invocation.event().isEmpty()) {
      throw new OperationException(
          "a function is sent a whole event only: name its file, or name a trigger.");
    }
    if (invocation.trigger().isBlank()) {
      Function function = finder.function(invocation.function());
      String event = read(invocation.event().orElseThrow());
      output.println(style.strong("function " + function.name()));
      return send(function, event, event.contains("\"requestContext\""));
    }
    Target target = finder.find(invocation.trigger());
    String event =
        invocation.event().map(LocalInvocation::read).orElseGet(() -> sample(invocation, target));
    output.println(
        style.strong(target.call().words().title())
            + " -> "
            + target.call().handler().displayName()
            + style.faint("   function " + target.call().function().name()));
    return send(target.call().function(), event, target.isRoute());
  }

  private String sample(Invocation invocation, Target target) {
    String event = new TargetEvents(invocation.sample()).of(target);
    invocation.save().ifPresent(file -> write(file, event));
    return event;
  }

  private boolean send(Function function, String event, boolean request) {
    output.println();
    RunLog log = new RunLog(output, function.name().value().length());
    Duration timeout = Duration.ofSeconds(function.settings().timeout());
    long start = System.nanoTime();
    Outcome outcome;
    try (LocalFunction local =
        new LocalFunction(function, FunctionSetting.of(launcher, timeout, log))) {
      Cause cause = new Cause("invocation", function.name().value(), "");
      outcome = local.invoke(cause, event.getBytes(StandardCharsets.UTF_8));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Answer answer = Answer.of(outcome, request);
    output.println();
    List<String> lines = answer.lines();
    String first = lines.isEmpty() ? "handled" : lines.get(0);
    output.println(
        (answer.failed() ? style.bad(first) : style.good(first))
            + style.faint("   " + took.toMillis() + " ms with the start of the process"));
    lines.stream().skip(1).forEach(output::println);
    return !answer.failed();
  }

  private static String read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new OperationException("there is no file " + file + " with an event.");
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, String event) {
    try {
      Files.writeString(file, event);
      output.println("Written: " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
