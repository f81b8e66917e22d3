package dev.lading.logging.slf4j;

import dev.lading.logging.Logs;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** The loggers of a process, one for each name. */
final class LambdaLoggerFactory implements ILoggerFactory {

  private final Logs logs;
  private final LambdaMdc mdc;
  private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();

  LambdaLoggerFactory(Logs logs, LambdaMdc mdc) {
    this.logs = logs;
    this.mdc = mdc;
  }

  @Override
  public Logger getLogger(String name) {
    Logger known = loggers.get(name);
    if (known != null) {
      return known;
    }
    Logger created = new Slf4jLogger(name, logs, mdc);
    Logger rival = loggers.putIfAbsent(name, created);
    return rival == null ? created : rival;
  }
}
