package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lading.runtime.json.JsonWriter;
import dev.lading.runtime.json.Timestamp;
import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;

/**
 * Writes each message as one line of JSON with its time, its level and the request's id, as
 * Lambda's own runtimes do where the function's log format is JSON; messages below the function's
 * level are left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Configuring
 *     JSON and plain text log formats</a>
 */
final class JsonLogger implements LambdaLogger {

  private final ConsoleLogger console;
  private final LogLevel least;
  private final @Nullable String requestId;

  /**
   * Creates the logger of a process.
   *
   * @param level the value of {@code AWS_LAMBDA_LOG_LEVEL}, if it is set; another is taken for INFO
   */
  JsonLogger(ConsoleLogger console, @Nullable String level) {
    this(console, least(level), null);
  }

  private JsonLogger(ConsoleLogger console, LogLevel least, @Nullable String requestId) {
    this.console = console;
    this.least = least;
    this.requestId = requestId;
  }

  private static LogLevel least(@Nullable String level) {
    for (LogLevel known : LogLevel.values()) {
      if (known.name().equalsIgnoreCase(level)) {
        return known;
      }
    }
    return LogLevel.INFO;
  }

  /** The logger of one request. */
  JsonLogger of(String request) {
    return new JsonLogger(console, least, request);
  }

  @Override
  public void log(String message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  /** Logs a message, unless its level is too low; one without a level is always logged. */
  @Override
  public void log(String message, LogLevel level) {
    if (level != LogLevel.UNDEFINED && level.compareTo(least) < 0) {
      return;
    }
    JsonWriter json = new JsonWriter(message.length() + 160);
    json.beginObject().name("timestamp").string(Timestamp.of(System.currentTimeMillis()));
    json.name("level").string(level.name()).name("message").string(message);
    if (requestId != null) {
      json.name("AWSRequestId").string(requestId);
    }
    console.log(json.endObject().toBytes());
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    log(new String(message, StandardCharsets.UTF_8), level);
  }
}
