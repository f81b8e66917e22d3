package dev.lading.imagebuilder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff(7, Duration.ofMillis(500), Duration.ofSeconds(20));

  @Test
  void aPauseIsBetweenHalfAndAllOfTwiceTheOneBefore() {
    for (int chance = 0; chance < 200; chance++) {
      assertThat(backoff.pause(1, Optional.empty()).toMillis()).isBetween(250L, 500L);
      assertThat(backoff.pause(3, Optional.empty()).toMillis()).isBetween(1000L, 2000L);
      assertThat(backoff.pause(40, Optional.empty()).toMillis()).isBetween(10_000L, 20_000L);
    }
  }

  @Test
  void theRegistryMayAskForAPauseUpToTheLongest() {
    assertThat(backoff.pause(1, Optional.of(" 7 "))).isEqualTo(Duration.ofSeconds(7));
    assertThat(backoff.pause(1, Optional.of("3600"))).isEqualTo(Duration.ofSeconds(20));
    assertThat(backoff.pause(1, Optional.of("Wed, 21 Oct 2015 07:28:00 GMT")))
        .isEqualTo(Duration.ZERO);
    assertThat(backoff.pause(1, Optional.of("soon")).toMillis()).isBetween(250L, 500L);
  }

  /**
   * As in Maven, whose class loaders of plugins see little of the JDK but java.base. In a JVM of
   * its own, for the JDK keeps what it once found.
   */
  @Test
  void thereIsAPauseUnderTheClassLoaderOfAPlugin() throws Exception {
    Process plugin =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder(Backoff.class) + File.pathSeparator + folder(BackoffTest.class),
                InPlugin.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(plugin.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(plugin.waitFor()).as(said).isZero();
    assertThat(Long.parseLong(said.strip())).isBetween(250L, 500L);
  }

  private static Path folder(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Prints a pause. */
  static final class InPlugin {

    private InPlugin() {}

    public static void main(String[] arguments) throws IOException {
      try (URLClassLoader plugin = new URLClassLoader(new URL[0], null)) {
        Thread.currentThread().setContextClassLoader(plugin);
        Backoff backoff = new Backoff(7, Duration.ofMillis(500), Duration.ofSeconds(20));
        System.out.println(backoff.pause(1, Optional.empty()).toMillis());
      }
    }
  }
}
