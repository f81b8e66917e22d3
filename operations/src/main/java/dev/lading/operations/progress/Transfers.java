package dev.lading.operations.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** All layers on their way; told from several threads. */
final class Transfers {

  private final LongSupplier nanos;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private long finishedBytes;
  private int finished;

  /** Counts with a clock. */
  Transfers(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized void start(String id, String title, long size) {
    running.put(id, new Running(title, size, nanos.getAsLong()));
  }

  synchronized void advance(String id, long bytes) {
    Running transfer = running.get(id);
    if (transfer != null) {
      transfer.done += bytes;
    }
  }

  /** What was done of it does not count. */
  synchronized void restart(String id) {
    Running transfer = running.get(id);
    if (transfer != null) {
      transfer.done = 0;
    }
  }

  synchronized void finish(String id) {
    Running transfer = running.remove(id);
    if (transfer != null) {
      finished++;
      finishedBytes += transfer.done;
    }
  }

  /** Those that are not finished, the oldest first. */
  synchronized List<Transfer> running() {
    List<Transfer> all = new ArrayList<>();
    long now = nanos.getAsLong();
    for (Running transfer : running.values()) {
      all.add(
          new Transfer(
              transfer.title,
              transfer.size,
              transfer.done,
              Duration.ofNanos(now - transfer.start)));
    }
    return all;
  }

  /** How many are finished. */
  synchronized int finished() {
    return finished;
  }

  /** The bytes of all, those on their way included. */
  synchronized long bytes() {
    return finishedBytes + running.values().stream().mapToLong(transfer -> transfer.done).sum();
  }

  private static final class Running {
    private final String title;
    private final long size;
    private final long start;
    private long done;

    Running(String title, long size, long start) {
      this.title = title;
      this.size = size;
      this.start = start;
    }
  }
}
