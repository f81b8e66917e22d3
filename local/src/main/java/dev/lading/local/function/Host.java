package dev.lading.local.function;

import java.util.concurrent.CompletableFuture;

/** What a runtime runs in: a process, a container, or a thread of this process. */
interface Host {

  /** What people call it, such as {@code process 4711}. */
  String label();

  boolean isAlive();

  /** Done at its end, with a word on how it ended, such as {@code exit code 1}. */
  CompletableFuture<String> ended();

  /** The most memory that it used so far, in MB; -1 where nobody knows. */
  long memory();

  /** Ends it, with a short time to do so by itself. */
  void close();

  /** Ends it at once. */
  void kill();
}
