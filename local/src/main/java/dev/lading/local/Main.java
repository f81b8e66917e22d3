package dev.lading.local;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs an application until the process is told to end. */
public final class Main {

  private Main() {}

  /** Starts the application and waits for Ctrl-C. */
  public static void main(String[] arguments) throws InterruptedException {
    List<String> options = List.of(arguments);
    if (options.contains("--help")) {
      System.out.print(CommandLine.USAGE);
      return;
    }
    LocalApplication application;
    try {
      application = LocalApplication.start(CommandLine.read(options));
    } catch (LocalRunException e) {
      System.err.println(e.getMessage());
      System.exit(1);
      return;
    }
    System.out.print(application.overview());
    System.out.println("Console: " + application.consoleAddress());
    if (options.contains("--watch")) {
      application.watch();
    }
    System.out.println("Ctrl-C ends it.");
    System.out.println();
    // The shutdown hook of the application does the rest.
    new CountDownLatch(1).await();
  }
}
