package dev.lading.runtime.event;

import dev.lading.runtime.nullness.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The natural names of the function's sources of one kind by what AWS calls them, from an
 * environment variable whose value has the form {@code name=ARN,name=ARN}.
 *
 * <p>Physical names are AWS's to choose; only the template knows which of them a natural name got.
 */
final class SourceNames {

  static final String QUEUES = "LADING_QUEUES";
  static final String TOPICS = "LADING_TOPICS";
  static final String STREAMS = "LADING_STREAMS";
  static final String BUCKETS = "LADING_BUCKETS";

  private final String variable;
  private final Map<String, String> nameByArn = new LinkedHashMap<>();

  /**
   * Reads a variable; one that is not set is a function without such sources.
   *
   * @throws IllegalArgumentException when its value is not of the form
   */
  SourceNames(String variable, Map<String, String> environment) {
    this.variable = variable;
    String value = environment.getOrDefault(variable, "");
    int start = 0;
    while (start < value.length()) {
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
          "the environment variable " + variable + " has '" + pair + "', which is not name=ARN");
    }
    String name = pair.substring(0, equals);
    String rival = nameByArn.put(pair.substring(equals + 1), name);
    if (rival != null && !rival.equals(name)) {
      throw new IllegalArgumentException(
          "the environment variable "
              + variable
              + " has the names '"
              + rival
              + "' and '"
              + name
              + "' with one ARN");
    }
  }

  /** The natural name of a source, or null where the variable has no such ARN. */
  @Nullable
  String nameOf(String arn) {
    return nameByArn.get(arn);
  }

  /**
   * The natural name of a source whose event cannot be handled without it.
   *
   * @param what such as {@code the message m-1 is of the queue}
   */
  String require(String what, @Nullable String arn) {
    String name = arn == null ? null : nameByArn.get(arn);
    if (name == null) {
      throw EventException.of(
          what
              + " '"
              + arn
              + "', which the environment variable "
              + variable
              + " does not name; it names "
              + this);
    }
    return name;
  }

  /** The sources as they are in the variable. */
  @Override
  public String toString() {
    if (nameByArn.isEmpty()) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> source : nameByArn.entrySet()) {
      text.append(text.isEmpty() ? "" : ", ").append(source.getValue());
      text.append(" (").append(source.getKey()).append(')');
    }
    return text.toString();
  }
}
