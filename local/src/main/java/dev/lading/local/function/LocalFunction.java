package dev.lading.local.function;

import dev.lading.local.log.RunLog;
import dev.lading.model.Function;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One function with at most one process, which is started at the first event and takes one event at
 * a time, as one instance of a Lambda function does.
 *
 * <p>Events that come while it is busy wait in the order of their coming.
 */
public final class LocalFunction implements AutoCloseable {

  /**
   * How long a process may take until it asks for its first event. Lambda gives 10 s; here several
   * functions may start at once, beside a build.
   */
  private static final Duration INIT_LIMIT = Duration.ofMinutes(2);

  private static final Duration LAMBDA_INIT_LIMIT = Duration.ofSeconds(10);

  private final Function function;
  private final FunctionLauncher launcher;
  private final Duration timeout;
  private final RunLog log;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable FunctionProcess process;
  private volatile boolean closed;

  /**
   * Creates the function; no process is started yet.
   *
   * @param timeout of one event
   */
  public LocalFunction(Function function, FunctionLauncher launcher, Duration timeout, RunLog log) {
    this.function = function;
    this.launcher = launcher;
    this.timeout = timeout;
    this.log = log;
  }

  /** The function as it was declared. */
  public Function declaration() {
    return function;
  }

  /** The function's name. */
  public String name() {
    return function.name().value();
  }

  /** Hands an event to the function, after those that came before, and waits for the outcome. */
  public Outcome invoke(byte[] event) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Outcome outcome = invoke(event, whole::writeBytes);
    return outcome instanceof Outcome.Streamed streamed && streamed.failure() == null
        ? new Outcome.Answered(whole.toByteArray())
        : outcome;
  }

  /**
   * Hands an event to the function, after those that came before, and waits for the outcome.
   *
   * @param sink takes the answer while it is written, if the function streams it
   */
  public Outcome invoke(byte[] event, StreamSink sink) {
    try {
      turn.lockInterruptibly();
      try {
        Outcome outcome = handle(event, sink);
        Outcome.Failed failure = outcome.failure();
        if (failure != null) {
          log.event(name(), failure.toString());
        }
        return outcome;
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stopped();
    }
  }

  private Outcome handle(byte[] event, StreamSink sink) throws InterruptedException {
    FunctionProcess warm = process;
    if (warm != null && warm.isAlive()) {
      Invocation invocation = invocation(event, sink);
      Outcome outcome = handle(warm, invocation);
      // A process that ended between two events never saw this one: the next process takes it.
      boolean lost = invocation.outcome().isDone() && !invocation.delivered().isDone();
      if (!lost) {
        return outcome;
      }
    }
    discard();
    if (closed) {
      return stopped();
    }
    return handleCold(event, sink);
  }

  private Outcome handleCold(byte[] event, StreamSink sink) throws InterruptedException {
    Instant start = Instant.now();
    FunctionProcess cold;
    try {
      cold = FunctionProcess.start(function, launcher, log);
    } catch (IOException e) {
      return new Outcome.Failed(
          "Runtime.InvalidEntrypoint",
          "no process can be started with " + launcher.java() + ": " + e.getMessage());
    }
    process = cold;
    if (closed) {
      // The run ended meanwhile, and did not see this process.
      discard();
      return stopped();
    }
    Outcome.Failed failure = cold.awaitReady(INIT_LIMIT);
    if (failure != null) {
      discard();
      return new Outcome.Failed(
          failure.errorType(), "the function did not start: " + failure.message());
    }
    Duration duration = Duration.between(start, Instant.now());
    log.event(name(), "cold start, process %d, %d ms".formatted(cold.pid(), duration.toMillis()));
    if (duration.compareTo(LAMBDA_INIT_LIMIT) > 0) {
      log.event(name(), "Lambda gives the start 10 s; what is longer counts towards the timeout");
    }
    return handle(cold, invocation(event, sink));
  }

  private Outcome handle(FunctionProcess current, Invocation invocation)
      throws InterruptedException {
    Outcome outcome = current.handle(invocation, timeout);
    boolean timedOut = !invocation.outcome().isDone();
    if (timedOut || !current.isAlive()) {
      discard();
    }
    return outcome;
  }

  private Invocation invocation(byte[] event, StreamSink sink) {
    return Invocation.of(event, Instant.now().plus(timeout), sink);
  }

  private static Outcome.Failed stopped() {
    return new Outcome.Failed("Runtime.Stopped", "the local run is ending");
  }

  private void discard() {
    FunctionProcess old = process;
    process = null;
    if (old != null) {
      old.kill();
    }
  }

  /** Ends the process; the function takes no more events. */
  @Override
  public void close() {
    closed = true;
    FunctionProcess last = process;
    if (last != null) {
      last.close();
    }
  }
}
