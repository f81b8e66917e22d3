package dev.lading.logging;

import dev.lading.runtime.json.Timestamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of text, and the stack trace below it. */
final class TextFormat {

  private TextFormat() {}

  static String of(LogLine line) {
    StringBuilder text = new StringBuilder(line.message().length() + 128);
    text.append(Timestamp.of(System.currentTimeMillis())).append(' ');
    String requestId = InvocationFields.get().get(InvocationFields.REQUEST_ID);
    if (requestId != null) {
      text.append(requestId).append(' ');
    }
    text.append(line.level().name()).append(' ').append(line.logger()).append(" - ");
    text.append(line.message());
    for (Map.Entry<String, @Nullable Object> field : line.fields().entrySet()) {
      text.append(' ').append(field.getKey()).append('=').append(field.getValue());
    }
    text.append('\n');
    Throwable thrown = line.thrown();
    if (thrown != null) {
      text.append(StackTrace.of(thrown));
    }
    return text.toString();
  }
}
