package dev.lading.logging;

/**
 * Has {@link System.Logger} log in Lambda's formats, in place of {@code java.util.logging}, which
 * need not be loaded then. Java finds it by its presence on the class path.
 */
public final class LambdaLoggerFinder extends System.LoggerFinder {

  private final Logs logs;

  /** Creates the finder of this process. */
  public LambdaLoggerFinder() {
    this(Logs.ofProcess());
  }

  LambdaLoggerFinder(Logs logs) {
    this.logs = logs;
  }

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new SystemLogger(name, logs);
  }
}
