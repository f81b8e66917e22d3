package dev.lading.operations.dev;

import dev.lading.local.LocalApplication;
import dev.lading.local.LocalRunException;
import dev.lading.local.LocalSettings;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs an application on this machine.
 *
 * @param settings of the run
 * @param reload whether the application is taken anew when it was compiled anew
 * @param seconds how long it runs; 0 is until Ctrl-C
 */
public record LocalRun(LocalSettings settings, boolean reload, long seconds) {

  /**
   * Runs it until it is to end, or the thread is interrupted.
   *
   * @param out is told where it is
   * @throws LocalRunException when it cannot be run
   */
  public void run(PrintStream out) {
    try (LocalApplication application = LocalApplication.start(settings)) {
      out.print(application.overview());
      out.println("Console: " + application.consoleAddress());
      if (reload) {
        application.watch();
      }
      out.println(seconds > 0 ? "It ends after " + seconds + " s." : "Ctrl-C ends it.");
      out.println();
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await() throws InterruptedException {
    // Nobody counts down. On Ctrl-C the application ends in its own shutdown hook.
    CountDownLatch end = new CountDownLatch(1);
    if (seconds > 0) {
      boolean unused = end.await(seconds, TimeUnit.SECONDS);
    } else {
      end.await();
    }
  }
}
