package dev.lading.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the log lines of a process go: to its output, which Lambda sends to CloudWatch Logs, in the
 * format and from the level on that the function is set to.
 *
 * <p>The environment variable {@code LADING_LOG_LEVELS} sets the level of single loggers and of
 * those whose names begin with theirs: {@code com.example=DEBUG,org.apache=WARN}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html">Configuring
 *     advanced logging controls for Lambda functions</a>
 */
public final class Logs {

  static final String FORMAT = "AWS_LAMBDA_LOG_FORMAT";
  static final String LEVEL = "AWS_LAMBDA_LOG_LEVEL";
  static final String LEVELS = "LADING_LOG_LEVELS";

  private final PrintStream out;
  private final boolean json;
  private final LogLevel level;
  private final Map<String, LogLevel> levels = new LinkedHashMap<>();

  /** Creates the logs of this process. */
  public static Logs ofProcess() {
    return new Logs(System.getenv(), System.out);
  }

  /**
   * Creates logs.
   *
   * @param environment the process's environment variables; what they have wrong is logged and else
   *     passed over, for no function fails for its log
   */
  public Logs(Map<String, String> environment, PrintStream out) {
    this.out = out;
    this.json = "JSON".equalsIgnoreCase(environment.get(FORMAT));
    this.level = level(environment.getOrDefault(LEVEL, ""), LogLevel.INFO);
    readLevels(environment.getOrDefault(LEVELS, ""));
  }

  private void readLevels(String text) {
    int start = 0;
    while (start < text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      String pair = text.substring(start, end).strip();
      int equals = pair.indexOf('=');
      LogLevel known = level(pair.substring(equals + 1).strip(), LogLevel.UNDEFINED);
      if (equals > 0 && known != LogLevel.UNDEFINED) {
        levels.put(pair.substring(0, equals).strip(), known);
      } else if (!pair.isEmpty()) {
        write(
            new LogLine(
                LogLevel.WARN,
                Logs.class.getName(),
                "the environment variable "
                    + LEVELS
                    + " has '"
                    + pair
                    + "', which is not logger=LEVEL; the levels are TRACE, DEBUG, INFO, WARN, ERROR"
                    + " and FATAL",
                null,
                Map.of()));
      }
      start = end + 1;
    }
  }

  private static LogLevel level(String name, LogLevel otherwise) {
    for (LogLevel known : LogLevel.values()) {
      if (known != LogLevel.UNDEFINED && known.name().equalsIgnoreCase(name)) {
        return known;
      }
    }
    return otherwise;
  }

  /** The least level that a logger writes: that of the longest name that its own begins with. */
  public LogLevel levelOf(String logger) {
    LogLevel least = level;
    int longest = -1;
    for (Map.Entry<String, LogLevel> set : levels.entrySet()) {
      String name = set.getKey();
      boolean fits =
          logger.startsWith(name)
              && (logger.length() == name.length() || logger.charAt(name.length()) == '.');
      if (fits && name.length() > longest) {
        longest = name.length();
        least = set.getValue();
      }
    }
    return least;
  }

  /** Writes a line, whatever its level is. */
  public void write(LogLine line) {
    byte[] bytes =
        json ? JsonFormat.of(line) : TextFormat.of(line).getBytes(StandardCharsets.UTF_8);
    // In one piece, for several threads and the runtime's own logger write here.
    synchronized (out) {
      out.write(bytes, 0, bytes.length);
      out.flush();
    }
  }
}
