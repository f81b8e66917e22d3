package dev.lading.junit.samples;

import dev.lading.junit.LadingApplication;
import dev.lading.junit.LadingTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes that share one application, and one that does not. */
public final class SharedSample {

  /** The addresses that the tests saw. */
  public static final List<URI> ADDRESSES = new ArrayList<>();

  private SharedSample() {}

  /** One that shares. */
  @LadingTest(shared = true, functions = "sources")
  public static class One {
    @Test
    void address(LadingApplication application) {
      ADDRESSES.add(application.address());
    }
  }

  /** Another one that shares. */
  @LadingTest(shared = true, functions = "sources")
  public static class Two {
    @Test
    void address(LadingApplication application) {
      ADDRESSES.add(application.address());
    }
  }

  /** One with other settings. */
  @LadingTest(
      shared = true,
      functions = {"sources", "settings"})
  public static class Other {
    @Test
    void address(LadingApplication application) {
      ADDRESSES.add(application.address());
    }
  }
}
