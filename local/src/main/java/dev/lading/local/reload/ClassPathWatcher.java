package dev.lading.local.reload;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;

/**
 * Watches the files of a class path, and says when they changed and have come to rest: a compiler
 * deletes first and writes later, and what is between the two is no application.
 *
 * <p>It looks at the files' times and sizes again and again. The operating systems' own notices are
 * late on one, missing on network folders on another, and bounded in number on a third.
 */
public final class ClassPathWatcher implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int QUIET_LOOKS = 3;

  /** Looking takes a tenth of one processor's time at most, however large the folders are. */
  private static final int REST_FACTOR = 9;

  private final List<Path> classPath;
  private final Runnable changed;
  private final Thread thread = new Thread(this::watch, "class-path-watcher");
  private volatile boolean closed;

  /**
   * Creates the watcher.
   *
   * @param changed runs on the watcher's thread
   */
  public ClassPathWatcher(List<Path> classPath, Runnable changed) {
    this.classPath = List.copyOf(classPath);
    this.changed = changed;
    thread.setDaemon(true);
  }

  /** Starts to watch. */
  public void start() {
    thread.start();
  }

  private void watch() {
    try {
      long known = fingerprint();
      while (!closed) {
        rest();
        long now = fingerprint();
        if (now != known) {
          known = settled(now);
          changed.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A build writes in bursts: classes, then what an annotation processor makes, then resources. */
  private long settled(long first) throws InterruptedException {
    long last = first;
    int quiet = 0;
    while (quiet < QUIET_LOOKS && !closed) {
      rest();
      long now = fingerprint();
      quiet = now == last ? quiet + 1 : 0;
      last = now;
    }
    return last;
  }

  private long lookedFor;

  private void rest() throws InterruptedException {
    Thread.sleep(Math.max(PAUSE.toMillis(), REST_FACTOR * lookedFor));
  }

  private long fingerprint() {
    long start = System.nanoTime();
    long sum = 0;
    for (Path entry : classPath) {
      sum = 31 * sum + fingerprint(entry);
    }
    lookedFor = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return sum;
  }

  private static long fingerprint(Path entry) {
    long[] sum = new long[1];
    try {
      Files.walkFileTree(
          entry,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              long hash = file.hashCode();
              hash = 31 * hash + attributes.lastModifiedTime().hashCode();
              hash = 31 * hash + attributes.size();
              // A sum, as folders are listed in any order.
              sum[0] += hash;
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // It is gone while it is looked at: another look will tell.
    }
    return sum[0];
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
