package dev.lading.local.function;

import dev.lading.local.journal.Cause;
import dev.lading.local.journal.Failure;
import dev.lading.local.journal.Recording;
import dev.lading.model.Function;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * One function with a number of instances at most, each of which takes one event at a time, as in
 * Lambda. An instance is started when an event comes and all others are busy.
 *
 * <p>Events that come while all are busy wait in the order of their coming.
 */
public final class LocalFunction implements AutoCloseable {

  /**
   * How long an instance may take until it asks for its first event. Lambda gives 10 s; here
   * several functions may start at once, beside a build.
   */
  private static final Duration INIT_LIMIT = Duration.ofMinutes(2);

  private static final Duration LAMBDA_INIT_LIMIT = Duration.ofSeconds(10);

  private final Function function;
  private final FunctionSetting setting;
  private final Semaphore turns;

  /** The ones that wait for events, the one that was busy last in front. */
  private final Deque<FunctionInstance> idle = new ArrayDeque<>();

  private final Set<FunctionInstance> all = ConcurrentHashMap.newKeySet();
  private int pending;
  private boolean retired;
  private volatile boolean closed;

  /** Creates the function; no instance is started yet. */
  public LocalFunction(Function function, FunctionSetting setting) {
    this.function = function;
    this.setting = setting;
    this.turns = new Semaphore(setting.instances(), true);
  }

  /** The function as it was declared. */
  public Function declaration() {
    return function;
  }

  /** The function's name. */
  public String name() {
    return function.name().value();
  }

  /** How many instances it has at most. */
  public int maxInstances() {
    return setting.instances();
  }

  /** How many instances there are now. */
  public int instances() {
    return all.size();
  }

  /** Hands an event to the function, after those that came before, and waits for the outcome. */
  public Outcome invoke(Cause cause, byte[] event) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Outcome outcome = invoke(cause, event, whole::writeBytes);
    return outcome instanceof Outcome.Streamed streamed && streamed.failure() == null
        ? new Outcome.Answered(whole.toByteArray())
        : outcome;
  }

  /**
   * Hands an event to the function, after those that came before, and waits for the outcome.
   *
   * @param sink takes the answer while it is written, if the function streams it
   */
  public Outcome invoke(Cause cause, byte[] event, StreamSink sink) {
    Recording recording = setting.journal().begin(name(), cause, event);
    enter();
    long memory = -1;
    Outcome outcome;
    try {
      turns.acquire();
      try {
        Turn turn = new Turn(event, sink, recording);
        outcome = handle(turn);
        memory = turn.memory;
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome = stopped();
    } finally {
      leave();
    }
    record(recording, outcome, memory);
    return outcome;
  }

  private void record(Recording recording, Outcome outcome, long memory) {
    Outcome.Failed failed =
        outcome instanceof Outcome.Streamed streamed ? streamed.failure() : outcome.failure();
    byte[] answer = outcome instanceof Outcome.Answered answered ? answered.body() : new byte[0];
    if (failed != null) {
      setting.log().event(name(), failed.toString());
    }
    recording.end(
        failed == null ? null : new Failure(failed.errorType(), failed.message(), failed.stack()),
        answer,
        memory);
  }

  private Outcome handle(Turn turn) throws InterruptedException {
    FunctionInstance warm = takeIdle();
    if (warm != null) {
      Invocation invocation = turn.invocation(setting.timeout());
      turn.recording.handledBy(warm.label(), -1);
      Outcome outcome = handle(warm, invocation, turn);
      // A process that ended between two events never saw this one: the next process takes it.
      boolean lost = invocation.outcome().isDone() && !invocation.delivered().isDone();
      if (!lost) {
        return outcome;
      }
    }
    return closed ? stopped() : handleCold(turn);
  }

  private Outcome handleCold(Turn turn) throws InterruptedException {
    Instant start = Instant.now();
    FunctionInstance cold;
    try {
      cold =
          FunctionInstance.start(
              function,
              setting.nextInstance(),
              setting.launcher(),
              line -> setting.log().output(name(), line));
    } catch (IOException e) {
      return new Outcome.Failed("Runtime.InvalidEntrypoint", String.valueOf(e.getMessage()));
    }
    cold.record(turn.recording);
    all.add(cold);
    if (closed) {
      // The run ended meanwhile, and did not see this instance.
      discard(cold);
      return stopped();
    }
    Outcome.Failed failure = cold.awaitReady(INIT_LIMIT);
    if (failure != null) {
      discard(cold);
      return new Outcome.Failed(
          failure.errorType(), "the function did not start: " + failure.message(), failure.stack());
    }
    Duration duration = Duration.between(start, Instant.now());
    turn.recording.handledBy(cold.label(), duration.toMillis());
    setting
        .log()
        .event(name(), "cold start, %s, %d ms".formatted(cold.label(), duration.toMillis()));
    if (duration.compareTo(LAMBDA_INIT_LIMIT) > 0) {
      setting
          .log()
          .event(name(), "Lambda gives the start 10 s; what is longer counts towards the timeout");
    }
    return handle(cold, turn.invocation(setting.timeout()), turn);
  }

  private Outcome handle(FunctionInstance instance, Invocation invocation, Turn turn)
      throws InterruptedException {
    instance.record(turn.recording);
    boolean done = false;
    try {
      Outcome outcome = instance.handle(invocation, setting.timeout());
      turn.memory = instance.memory();
      done = invocation.outcome().isDone() && instance.isAlive();
      return outcome;
    } finally {
      // One that timed out, or whose event was broken off, is still at work: nobody else's turn.
      if (done) {
        putIdle(instance);
      } else {
        discard(instance);
      }
    }
  }

  private @Nullable FunctionInstance takeIdle() {
    synchronized (idle) {
      FunctionInstance instance = idle.pollFirst();
      while (instance != null && !instance.isAlive()) {
        discard(instance);
        instance = idle.pollFirst();
      }
      return instance;
    }
  }

  private void putIdle(FunctionInstance instance) {
    synchronized (idle) {
      if (closed) {
        discard(instance);
      } else {
        idle.addFirst(instance);
      }
    }
  }

  private static Outcome.Failed stopped() {
    return new Outcome.Failed("Runtime.Stopped", "the local run is ending");
  }

  private void discard(FunctionInstance instance) {
    all.remove(instance);
    instance.kill();
  }

  private synchronized void enter() {
    pending++;
  }

  private void leave() {
    boolean last;
    synchronized (this) {
      last = --pending == 0 && retired;
    }
    if (last) {
      endIdle();
    }
  }

  /** Lets the events that are on their way come to their end, and then ends all instances. */
  public void retire() {
    boolean last;
    synchronized (this) {
      retired = true;
      last = pending == 0;
    }
    if (last) {
      endIdle();
    }
  }

  private void endIdle() {
    List<FunctionInstance> old;
    synchronized (idle) {
      old = List.copyOf(idle);
      idle.clear();
    }
    all.removeAll(old);
    old.parallelStream().forEach(FunctionInstance::close);
  }

  /** Ends all instances; the function takes no more events. */
  @Override
  public void close() {
    closed = true;
    List.copyOf(all).parallelStream().forEach(FunctionInstance::close);
    all.clear();
  }

  /** One event's turn. */
  private static final class Turn {

    private final byte[] event;
    private final StreamSink sink;
    private final Recording recording;
    private long memory = -1;

    Turn(byte[] event, StreamSink sink, Recording recording) {
      this.event = event;
      this.sink = sink;
      this.recording = recording;
    }

    Invocation invocation(Duration timeout) {
      return Invocation.of(event, Instant.now().plus(timeout), sink);
    }
  }
}
