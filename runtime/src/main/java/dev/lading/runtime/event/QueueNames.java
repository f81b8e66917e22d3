package dev.lading.runtime.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The natural names of the function's queues by their ARNs, from the environment variable {@value
 * #VARIABLE}, whose value has the form {@code name=ARN,name=ARN}.
 *
 * <p>Physical names are AWS's to choose; only the template knows which of them a natural name got.
 */
final class QueueNames {

  static final String VARIABLE = "LADING_QUEUES";

  private final Map<String, String> nameByArn = new LinkedHashMap<>();

  /**
   * Reads the variable's value; null is a function without queues.
   *
   * @throws IllegalArgumentException when it is not of the form
   */
  QueueNames(@Nullable String value) {
    int start = 0;
    while (value != null && start < value.length()) {
      int comma = value.indexOf(',', start);
      int end = comma < 0 ? value.length() : comma;
      add(value.substring(start, end));
      start = end + 1;
    }
  }

  private void add(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1 || equals == pair.length() - 1) {
      throw new IllegalArgumentException(
          "the environment variable " + VARIABLE + " has '" + pair + "', which is not name=ARN");
    }
    String name = pair.substring(0, equals);
    String rival = nameByArn.put(pair.substring(equals + 1), name);
    if (rival != null && !rival.equals(name)) {
      throw new IllegalArgumentException(
          "the environment variable "
              + VARIABLE
              + " has the queues '"
              + rival
              + "' and '"
              + name
              + "' with one ARN");
    }
  }

  /** The natural name of a queue, or null where the variable has no such ARN. */
  @Nullable String nameOf(String arn) {
    return nameByArn.get(arn);
  }

  /** The queues as they are in the variable. */
  @Override
  public String toString() {
    if (nameByArn.isEmpty()) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> queue : nameByArn.entrySet()) {
      text.append(text.isEmpty() ? "" : ", ").append(queue.getValue());
      text.append(" (").append(queue.getKey()).append(')');
    }
    return text.toString();
  }
}
