package dev.lading.junit.samples;

import dev.lading.junit.Isolation;
import dev.lading.junit.LadingTest;
import org.junit.jupiter.api.Test;

/** Classes that are told something that cannot be. */
public final class MistakenSample {

  private MistakenSample() {}

  /** A variable for a thread. */
  @LadingTest(isolation = Isolation.THREAD)
  public static class VariableOfThread {
    @Test
    void never() {}
  }

  /** No time. */
  @LadingTest(now = "tomorrow")
  public static class Time {
    @Test
    void never() {}
  }

  /** No variable. */
  @LadingTest(environment = "A")
  public static class Variable {
    @Test
    void never() {}
  }

  /** No function. */
  @LadingTest(functions = {"order", "settings"})
  public static class Function {
    @Test
    void never() {}
  }

  /** No limit. */
  @LadingTest(timeout = 0)
  public static class Timeout {
    @Test
    void never() {}
  }
}
