package dev.lading.template;

import java.util.Map;
import java.util.TreeMap;

/**
 * Values of parameters, as {@code aws cloudformation deploy --parameter-overrides file://…} and
 * {@code aws cloudformation create-stack --parameters file://…} read them from a file.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/">deploy</a>
 */
public final class ParameterFile {

  private ParameterFile() {}

  /** The file's text: JSON, sorted by the parameters' names. */
  public static String of(Map<String, String> values) {
    StringBuilder text = new StringBuilder("[");
    String separator = "\n";
    for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
      text.append(separator)
          .append("  {\"ParameterKey\": ")
          .append(quoted(value.getKey()))
          .append(", \"ParameterValue\": ")
          .append(quoted(value.getValue()))
          .append('}');
      separator = ",\n";
    }
    return text.append("\n]\n").toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
