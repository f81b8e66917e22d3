package dev.lading.junit;

/** What the functions of the application run in during a test. */
public enum Isolation {

  /**
   * A function is a thread of the test's JVM where that makes no difference to it, and else a
   * process: one that has variables in its environment, which a JVM takes once and for all, or
   * native dependencies, which need options of {@code java}.
   */
  AUTOMATIC,

  /**
   * Each function is a thread of the test's JVM: breakpoints stop in handlers, coverage is
   * measured, and nothing waits for the start of a JVM. Static fields are shared with the test.
   */
  THREAD,

  /** Each function is a process of its own, as {@code lading:dev} runs it, and as Lambda does. */
  PROCESS
}
