package dev.lading.local.function;

import dev.lading.local.journal.Recording;
import dev.lading.model.Function;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One life of a function: a host, and the Runtime API that its runtime speaks to. */
final class FunctionInstance implements AutoCloseable {

  private final RuntimeApi api;
  private final Host host;
  private final CompletableFuture<Outcome.Failed> ended;
  private final Output output;

  private FunctionInstance(RuntimeApi api, Host host, Output output) {
    this.api = api;
    this.host = host;
    this.output = output;
    this.ended =
        host.ended()
            .thenApply(
                end -> new Outcome.Failed("Runtime.ExitError", "the process ended with " + end));
  }

  /** Starts an instance; it is ready for events only {@linkplain #awaitReady later}. */
  static FunctionInstance start(
      Function function, int number, Launcher launcher, Consumer<String> log) throws IOException {
    RuntimeApi api = new RuntimeApi(function.name().value(), LocalNames.arn(function));
    Output output = new Output(log);
    try {
      Host host = launcher.launch(new Launcher.Start(function, api.authority(), number), output);
      return new FunctionInstance(api, host, output);
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  String label() {
    return host.label();
  }

  boolean isAlive() {
    return host.isAlive();
  }

  long memory() {
    return host.memory();
  }

  /** What it writes from now on belongs to this record. */
  void record(Recording recording) {
    output.recording = recording;
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

  /** Ends it and all that it started, with a short time to do so by itself. */
  @Override
  public void close() {
    host.close();
    api.close();
  }

  /** Ends it and all that it started, at once. */
  void kill() {
    host.kill();
    api.close();
  }

  /** Passes lines to the run's log and to the record of the event that is being handled. */
  private static final class Output implements Consumer<String> {

    private final Consumer<String> log;
    private volatile @Nullable Recording recording;

    Output(Consumer<String> log) {
      this.log = log;
    }

    @Override
    public void accept(String line) {
      log.accept(line);
      Recording current = recording;
      if (current != null) {
        current.log(line);
      }
    }
  }
}
