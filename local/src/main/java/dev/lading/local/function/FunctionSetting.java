package dev.lading.local.function;

import dev.lading.local.journal.Journal;
import dev.lading.local.log.RunLog;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What surrounds a function.
 *
 * @param launcher starts its instances
 * @param timeout of one event
 * @param instances how many it has at most
 * @param log where its lines go
 * @param journal where its events are kept
 * @param started counts the instances of all functions
 */
public record FunctionSetting(
    Launcher launcher,
    Duration timeout,
    int instances,
    RunLog log,
    Journal journal,
    AtomicInteger started) {

  /** This with another timeout. */
  public FunctionSetting withTimeout(Duration newTimeout) {
    return new FunctionSetting(launcher, newTimeout, instances, log, journal, started);
  }

  int nextInstance() {
    return started.incrementAndGet();
  }
}
