package dev.lading.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger of Java's own interface. */
final class SystemLogger implements System.Logger {

  private final String name;
  private final Logs logs;
  private final LogLevel least;

  SystemLogger(String name, Logs logs) {
    this.name = name;
    this.logs = logs;
    this.least = logs.levelOf(name);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level level) {
    return level != Level.OFF && of(level).compareTo(least) >= 0;
  }

  private static LogLevel of(Level level) {
    return switch (level) {
      case ALL, TRACE -> LogLevel.TRACE;
      case DEBUG -> LogLevel.DEBUG;
      case INFO -> LogLevel.INFO;
      case WARNING -> LogLevel.WARN;
      case ERROR, OFF -> LogLevel.ERROR;
    };
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      write(level, localized(bundle, message), thrown);
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... parameters) {
    if (isLoggable(level)) {
      write(level, filled(localized(bundle, format), parameters), null);
    }
  }

  private void write(Level level, String message, @Nullable Throwable thrown) {
    logs.write(new LogLine(of(level), name, message, thrown, Map.of()));
  }

  private static String localized(@Nullable ResourceBundle bundle, @Nullable String message) {
    if (bundle == null || message == null) {
      return String.valueOf(message);
    }
    try {
      return bundle.getString(message);
    } catch (MissingResourceException | ClassCastException e) {
      return message;
    }
  }

  private static String filled(String format, @Nullable Object @Nullable [] parameters) {
    if (parameters == null || parameters.length == 0) {
      return format;
    }
    try {
      return MessageFormat.format(format, parameters);
    } catch (IllegalArgumentException e) {
      return format; // Better a line without its values than none.
    }
  }
}
