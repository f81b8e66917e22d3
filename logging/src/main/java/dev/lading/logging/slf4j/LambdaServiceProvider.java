package dev.lading.logging.slf4j;

import dev.lading.logging.Logs;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Has SLF4J 2 log in Lambda's formats. SLF4J finds it by its presence on the class path; an
 * application with another provider leaves this one out.
 *
 * @see <a href="https://www.slf4j.org/manual.html">SLF4J user manual</a>
 */
public final class LambdaServiceProvider implements SLF4JServiceProvider {

  private final LambdaMdc mdc = new LambdaMdc();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final ILoggerFactory loggers;

  /** Creates the provider of this process. */
  public LambdaServiceProvider() {
    this(Logs.ofProcess());
  }

  LambdaServiceProvider(Logs logs) {
    this.loggers = new LambdaLoggerFactory(logs, mdc);
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return loggers;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {
    // All is there already.
  }
}
