package dev.lading.local.function;

import dev.lading.local.journal.Recording;
import dev.lading.model.Function;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The instances of one function: those that wait for an event, and those that handle one. */
final class InstancePool {

  /**
   * How long an instance may take until it asks for its first event. Lambda gives 10 s; here
   * several functions may start at once, beside a build.
   */
  private static final Duration INIT_LIMIT = Duration.ofMinutes(2);

  private static final Duration LAMBDA_INIT_LIMIT = Duration.ofSeconds(10);

  private final Function function;
  private final FunctionSetting setting;

  /** The ones that wait for events, the one that was busy last in front. */
  private final Deque<FunctionInstance> idle = new ArrayDeque<>();

  private final Set<FunctionInstance> all = ConcurrentHashMap.newKeySet();
  private volatile boolean used;
  private volatile boolean closed;

  InstancePool(Function function, FunctionSetting setting) {
    this.function = function;
    this.setting = setting;
  }

  int size() {
    return all.size();
  }

  /** Whether there ever was an instance. */
  boolean wasUsed() {
    return used;
  }

  boolean isClosed() {
    return closed;
  }

  /** An instance that waits for an event; null where there is none. */
  @Nullable FunctionInstance take() {
    synchronized (idle) {
      FunctionInstance instance = idle.pollFirst();
      while (instance != null && !instance.isAlive()) {
        discard(instance);
        instance = idle.pollFirst();
      }
      return instance;
    }
  }

  /** An instance waits for events. */
  void put(FunctionInstance instance) {
    synchronized (idle) {
      if (closed) {
        discard(instance);
      } else {
        idle.addFirst(instance);
      }
    }
  }

  /** Ends an instance at once. */
  void discard(FunctionInstance instance) {
    all.remove(instance);
    instance.kill();
  }

  /** Says why there is no instance. */
  static final class NotStartedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Outcome.Failed failure;

    NotStartedException(Outcome.Failed failure) {
      super(failure.toString());
      this.failure = failure;
    }

    Outcome.Failed failure() {
      return failure;
    }
  }

  /**
   * Starts an instance and waits until it is ready.
   *
   * @param recording of the event that it is started for; null where there is none yet
   */
  FunctionInstance start(@Nullable Recording recording)
      throws InterruptedException, NotStartedException {
    used = true;
    Instant start = Instant.now();
    FunctionInstance cold = launch();
    cold.record(recording);
    all.add(cold);
    if (closed) {
      // The run ended meanwhile, and did not see this instance.
      discard(cold);
      throw new NotStartedException(stopped());
    }
    Outcome.Failed failure = cold.awaitReady(INIT_LIMIT);
    if (failure != null) {
      discard(cold);
      throw new NotStartedException(
          new Outcome.Failed(
              failure.errorType(),
              "the function did not start: " + failure.message(),
              failure.stack()));
    }
    Duration duration = Duration.between(start, Instant.now());
    if (recording != null) {
      recording.handledBy(cold.label(), duration.toMillis());
    }
    log(cold, duration);
    return cold;
  }

  private FunctionInstance launch() throws NotStartedException {
    String name = function.name().value();
    try {
      return FunctionInstance.start(
          function,
          setting.nextInstance(),
          setting.launcher(),
          line -> setting.log().output(name, line));
    } catch (IOException e) {
      throw new NotStartedException(
          new Outcome.Failed("Runtime.InvalidEntrypoint", String.valueOf(e.getMessage())));
    }
  }

  private void log(FunctionInstance cold, Duration duration) {
    String name = function.name().value();
    setting.log().event(name, "cold start, %s, %d ms".formatted(cold.label(), duration.toMillis()));
    if (duration.compareTo(LAMBDA_INIT_LIMIT) > 0) {
      setting
          .log()
          .event(name, "Lambda gives the start 10 s; what is longer counts towards the timeout");
    }
  }

  static Outcome.Failed stopped() {
    return new Outcome.Failed("Runtime.Stopped", "the local run is ending");
  }

  /** Ends those that wait for events. */
  void endIdle() {
    List<FunctionInstance> old;
    synchronized (idle) {
      old = List.copyOf(idle);
      idle.clear();
    }
    all.removeAll(old);
    old.parallelStream().forEach(FunctionInstance::close);
  }

  /** Ends all; there will be no more. */
  void close() {
    closed = true;
    List.copyOf(all).parallelStream().forEach(FunctionInstance::close);
    all.clear();
  }
}
