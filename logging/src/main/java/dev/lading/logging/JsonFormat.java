package dev.lading.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lading.runtime.json.JsonWriter;
import dev.lading.runtime.json.Timestamp;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON with the fields of Lambda's own runtimes, and those of the invocation, the logging
 * library and the code that logs beside them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Configuring
 *     JSON and plain text log formats</a>
 */
final class JsonFormat {

  /** What a field of the same name would write a second time. */
  private static final Set<String> OWN =
      Set.of(
          "timestamp",
          "level",
          "message",
          "logger",
          InvocationFields.REQUEST_ID,
          InvocationFields.TRACE_ID,
          InvocationFields.TENANT_ID,
          "errorType",
          "errorMessage",
          "stackTrace");

  private JsonFormat() {}

  static byte[] of(LogLine line) {
    JsonWriter json = new JsonWriter(line.message().length() + 256);
    json.beginObject();
    json.name("timestamp").string(Timestamp.of(System.currentTimeMillis()));
    LogLevel level = line.level();
    json.name("level").string(level.name()).name("message").string(line.message());
    json.name("logger").string(line.logger());
    for (Map.Entry<String, String> field : InvocationFields.get().entrySet()) {
      json.name(field.getKey()).string(field.getValue());
    }
    for (Map.Entry<String, @Nullable Object> field : line.fields().entrySet()) {
      if (!OWN.contains(field.getKey())) {
        json.name(field.getKey());
        value(field.getValue(), json);
      }
    }
    Throwable thrown = line.thrown();
    if (thrown != null) {
      thrown(thrown, json);
    }
    byte[] object = json.endObject().toBytes();
    byte[] withLineBreak = Arrays.copyOf(object, object.length + 1);
    withLineBreak[object.length] = '\n';
    return withLineBreak;
  }

  private static void value(@Nullable Object value, JsonWriter json) {
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      json.number(((Number) value).longValue());
    } else if (value instanceof Boolean flag) {
      json.bool(flag);
    } else {
      json.string(String.valueOf(value));
    }
  }

  private static void thrown(Throwable thrown, JsonWriter json) {
    json.name("errorType").string(thrown.getClass().getName());
    json.name("errorMessage").string(String.valueOf(thrown.getMessage()));
    json.name("stackTrace").beginArray();
    StringTokenizer lines = new StringTokenizer(StackTrace.of(thrown), "\r\n");
    lines.nextToken(); // The type and the message.
    while (lines.hasMoreTokens()) {
      json.string(lines.nextToken().strip());
    }
    json.endArray();
  }
}
