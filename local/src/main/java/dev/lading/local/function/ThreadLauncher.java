package dev.lading.local.function;

import java.util.function.Consumer;

/**
 * Starts functions as threads of this process, which has the application on its class path: a
 * debugger stops in handlers, and nothing waits for the start of a JVM.
 *
 * <p>Such a function shares static fields with all else here. The variables of its environment
 * reach the runtime, but no {@code System.getenv} of a handler.
 */
public final class ThreadLauncher implements Launcher {

  private final HostEnvironment environment;
  private final ThreadOutput output;

  /**
   * Creates the launcher.
   *
   * @param environment what the functions' runtime is told
   * @param output takes what they write to the standard output
   */
  public ThreadLauncher(HostEnvironment environment, ThreadOutput output) {
    this.environment = environment;
    this.output = output;
  }

  @Override
  public Host launch(Start start, Consumer<String> lines) {
    return ThreadHost.start(
        start,
        new FunctionEnvironment(start.function(), environment).of(start.runtimeApi()),
        output,
        lines);
  }
}
