package dev.lading.local.function;

import dev.lading.local.journal.Journal;
import dev.lading.local.log.RunLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What surrounds a function.
 *
 * @param launcher starts its instances
 * @param timeout of one event
 * @param instances how many it has at most
 * @param log where its lines go
 * @param journal where its events are kept
 * @param started counts the instances of all functions
 * @param surroundings gives what is done once that is there which handlers may call, such as queues
 */
public record FunctionSetting(
    Launcher launcher,
    Duration timeout,
    int instances,
    RunLog log,
    Journal journal,
    AtomicInteger started,
    Supplier<CompletableFuture<Void>> surroundings) {

  /** Of a function with one instance, whose events nobody will look up. */
  public static FunctionSetting of(Launcher launcher, Duration timeout, RunLog log) {
    return new FunctionSetting(
        launcher,
        timeout,
        1,
        log,
        new Journal(),
        new AtomicInteger(),
        () -> CompletableFuture.completedFuture(null));
  }

  /** This with another timeout. */
  public FunctionSetting withTimeout(Duration newTimeout) {
    return new FunctionSetting(
        launcher, newTimeout, instances, log, journal, started, surroundings);
  }

  int nextInstance() {
    return started.incrementAndGet();
  }

  /** Waits until the surroundings are there; if they fail, whoever calls them will learn of it. */
  void awaitSurroundings() throws InterruptedException {
    try {
      surroundings.get().get();
    } catch (ExecutionException e) {
      // It is in the log already, of those who made them.
    }
  }
}
