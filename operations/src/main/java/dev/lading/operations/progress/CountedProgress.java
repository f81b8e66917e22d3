package dev.lading.operations.progress;

import dev.lading.imagebuilder.image.BuildProgress;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands on what it is told, and counts the layers that were fetched or made. */
public final class CountedProgress implements BuildProgress, AutoCloseable {

  private final ProgressDisplay next;
  private final AtomicInteger started = new AtomicInteger();

  /** Creates one that hands on. */
  public CountedProgress(ProgressDisplay next) {
    this.next = next;
  }

  /** How many were begun since the last reset. */
  public int started() {
    return started.get();
  }

  /** Counts from 0 again. */
  public void reset() {
    started.set(0);
  }

  @Override
  public void started(String id, String title, long size) {
    started.incrementAndGet();
    next.started(id, title, size);
  }

  @Override
  public void advanced(String id, long bytes) {
    next.advanced(id, bytes);
  }

  @Override
  public void finished(String id) {
    next.finished(id);
  }

  /** Ends the display, so that others may write. */
  public void end() {
    next.end();
  }

  /** Ends the display. */
  @Override
  public void close() {
    end();
  }
}
