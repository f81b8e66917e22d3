package dev.lading.logging.slf4j;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lading.logging.LogLine;
import dev.lading.logging.Logs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/**
 * A logger of SLF4J's interface; its lines have the diagnostic context and the fluent API's keys.
 */
final class Slf4jLogger extends LegacyAbstractLogger implements LoggingEventAware {

  private static final long serialVersionUID = 1L;

  // SLF4J has loggers be serializable; what is read again is asked of the factory by its name.
  private final transient Logs logs;
  private final transient LambdaMdc mdc;
  private final transient LogLevel least;

  Slf4jLogger(String name, Logs logs, LambdaMdc mdc) {
    this.name = name;
    this.logs = logs;
    this.mdc = mdc;
    this.least = logs.levelOf(name);
  }

  @Override
  public boolean isTraceEnabled() {
    return isEnabled(LogLevel.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return isEnabled(LogLevel.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return isEnabled(LogLevel.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return isEnabled(LogLevel.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return isEnabled(LogLevel.ERROR);
  }

  private boolean isEnabled(LogLevel level) {
    return level.compareTo(least) >= 0;
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null; // Lines do not say where they were logged.
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String message,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    Map<String, @Nullable Object> fields = new TreeMap<>(mdc.own());
    if (marker != null) {
      fields.put("marker", marker.getName());
    }
    write(level, message, arguments, thrown, fields);
  }

  @Override
  public void log(LoggingEvent event) {
    Map<String, @Nullable Object> fields = new TreeMap<>(mdc.own());
    List<Marker> markers = event.getMarkers();
    if (markers != null && !markers.isEmpty()) {
      fields.put("marker", markers.get(0).getName());
    }
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> fields.put(String.valueOf(pair.key), pair.value));
    }
    write(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        event.getThrowable(),
        fields);
  }

  private void write(
      Level level,
      @Nullable String message,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown,
      Map<String, @Nullable Object> fields) {
    String text = MessageFormatter.basicArrayFormat(message, arguments);
    logs.write(new LogLine(of(level), name, String.valueOf(text), thrown, fields));
  }

  private static LogLevel of(Level level) {
    return switch (level) {
      case TRACE -> LogLevel.TRACE;
      case DEBUG -> LogLevel.DEBUG;
      case INFO -> LogLevel.INFO;
      case WARN -> LogLevel.WARN;
      case ERROR -> LogLevel.ERROR;
    };
  }
}
