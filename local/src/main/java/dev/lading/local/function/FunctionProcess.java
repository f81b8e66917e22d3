package dev.lading.local.function;

import dev.lading.local.log.RunLog;
import dev.lading.model.Function;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One life of a function: a process, and the Runtime API that it speaks to.
 *
 * <p>The process cannot outlive this one: when this one dies, the connection to the Runtime API
 * breaks, and the runtime ends.
 */
final class FunctionProcess implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(2);

  private final RuntimeApi api;
  private final Process process;
  private final CompletableFuture<Outcome.Failed> ended;

  private FunctionProcess(RuntimeApi api, Process process, Thread output) {
    this.api = api;
    this.process = process;
    this.ended = process.onExit().thenApplyAsync(exited -> reportEnd(exited.exitValue(), output));
  }

  /** Starts a process; it is ready for events only {@linkplain #awaitReady later}. */
  static FunctionProcess start(Function function, FunctionLauncher launcher, RunLog log)
      throws IOException {
    RuntimeApi api = new RuntimeApi(function.name().value(), LocalNames.arn(function));
    Process process;
    try {
      process = launcher.launch(function, api.authority());
    } catch (IOException e) {
      api.close();
      throw e;
    }
    String name = function.name().value();
    Thread output = new Thread(() -> copyOutput(process, name, log), "output-" + name);
    output.setDaemon(true);
    output.start();
    return new FunctionProcess(api, process, output);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits until the runtime asks for its first event.
   *
   * @return why it never will, or null
   */
  Outcome.@Nullable Failed awaitReady(Duration limit) throws InterruptedException {
    try {
      CompletableFuture.anyOf(api.ready(), api.initError(), ended)
          .get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Failed(
          "Sandbox.Timedout", "it did not ask for an event within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    // A runtime that reports why it cannot start ends at once; the report says more than the end.
    if (api.initError().isDone()) {
      return api.initError().join();
    }
    return api.ready().isDone() ? null : ended.join();
  }

  /** Hands over an event and waits for what becomes of it, at most for a time. */
  Outcome handle(Invocation invocation, Duration limit) throws InterruptedException {
    api.submit(invocation);
    try {
      CompletableFuture.anyOf(invocation.outcome(), ended)
          .get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (ended.isDone()) {
        // Without effect where the process ended after its answer.
        invocation.outcome().complete(ended.join());
      }
      return invocation.outcome().join();
    } catch (TimeoutException e) {
      return new Outcome.Failed(
          "Sandbox.Timedout",
          "%s Task timed out after %d.%02d seconds"
              .formatted(invocation.id(), limit.toSeconds(), limit.toMillisPart() / 10));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the process and all that it started, with a short time to do so by itself. */
  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill(children);
  }

  /** Ends the process and all that it started, at once. */
  void kill() {
    kill(process.descendants().toList());
  }

  private void kill(List<ProcessHandle> children) {
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    api.close();
  }

  private static void copyOutput(Process process, String function, RunLog log) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.output(function, line);
      }
    } catch (IOException e) {
      // The process was ended while it wrote: nothing more will come.
    }
  }

  private static Outcome.Failed reportEnd(int exitCode, Thread output) {
    try {
      // So that the log reads in order. Not for long: a child may hold the output open.
      output.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Outcome.Failed("Runtime.ExitError", "the process ended with exit code " + exitCode);
  }
}
