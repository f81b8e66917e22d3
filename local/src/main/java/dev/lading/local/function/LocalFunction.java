package dev.lading.local.function;

import dev.lading.local.function.InstancePool.NotStartedException;
import dev.lading.local.journal.Cause;
import dev.lading.local.journal.Failure;
import dev.lading.local.journal.Recording;
import dev.lading.model.Function;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * One function with a number of instances at most, each of which takes one event at a time, as in
 * Lambda. An instance is started when an event comes and all others are busy.
 *
 * <p>Events that come while all are busy wait in the order of their coming.
 */
public final class LocalFunction implements AutoCloseable {

  private final Function function;
  private final FunctionSetting setting;
  private final Semaphore turns;
  private final InstancePool pool;
  private int pending;
  private boolean retired;

  /** Creates the function; no instance is started yet. */
  public LocalFunction(Function function, FunctionSetting setting) {
    this.function = function;
    this.setting = setting;
    this.turns = new Semaphore(setting.instances(), true);
    this.pool = new InstancePool(function, setting);
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
    return pool.size();
  }

  /** Whether it ever had an instance. */
  public boolean wasUsed() {
    return pool.wasUsed();
  }

  /** Starts an instance for the first event to come, and does not wait for it. */
  public void warmUp() {
    Thread thread = new Thread(this::startFirst, "warm-up-" + name());
    thread.setDaemon(true);
    thread.start();
  }

  private void startFirst() {
    enter();
    try {
      turns.acquire();
      try {
        if (pool.size() == 0 && !pool.isClosed()) {
          pool.put(pool.start(null));
        }
      } catch (NotStartedException e) {
        setting.log().event(name(), e.failure().toString());
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
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
    Turn turn = new Turn(event, sink, recording);
    Outcome outcome;
    enter();
    try {
      turns.acquire();
      try {
        outcome = handle(turn);
      } finally {
        turns.release();
      }
    } catch (NotStartedException e) {
      outcome = e.failure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome = InstancePool.stopped();
    } finally {
      leave();
    }
    record(turn, outcome);
    return outcome;
  }

  private void record(Turn turn, Outcome outcome) {
    Outcome.Failed failed =
        outcome instanceof Outcome.Streamed streamed ? streamed.failure() : outcome.failure();
    if (failed != null) {
      setting.log().event(name(), failed.toString());
    }
    byte[] answer = outcome instanceof Outcome.Answered answered ? answered.body() : new byte[0];
    turn.recording.end(
        failed == null ? null : new Failure(failed.errorType(), failed.message(), failed.stack()),
        answer,
        turn.memory);
  }

  private Outcome handle(Turn turn) throws InterruptedException, NotStartedException {
    FunctionInstance warm = pool.take();
    if (warm != null) {
      turn.recording.handledBy(warm.label(), -1);
      setting.awaitSurroundings();
      Invocation invocation = turn.invocation(setting.timeout());
      Outcome outcome = handle(warm, invocation, turn);
      // A process that ended between two events never saw this one: the next process takes it.
      boolean lost = invocation.outcome().isDone() && !invocation.delivered().isDone();
      if (!lost) {
        return outcome;
      }
    }
    if (pool.isClosed()) {
      return InstancePool.stopped();
    }
    FunctionInstance cold = pool.start(turn.recording);
    setting.awaitSurroundings();
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
        pool.put(instance);
      } else {
        pool.discard(instance);
      }
    }
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
      pool.endIdle();
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
      pool.endIdle();
    }
  }

  /** Ends all instances; the function takes no more events. */
  @Override
  public void close() {
    pool.close();
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
