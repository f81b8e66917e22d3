package dev.lading.operations.invoke;

import dev.lading.operations.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sample of an event is made with.
 *
 * @param body the request's body, the message, the detail, the data, the changed item or the
 *     payload; empty for what is usual there
 * @param fields a request's headers, a message's attributes, or fields of the event such as an
 *     object's {@code key}
 */
public record Sample(String body, Map<String, String> fields) {

  /** Copies the fields. */
  public Sample {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads what a user wrote.
   *
   * @param body the body, or {@code @} and the name of a file that has it
   * @param fields {@code name=value}, separated by commas
   * @param directory where relative file names start
   * @throws OperationException when there is no such file, or a field has no value
   */
  public static Sample read(String body, String fields, Path directory) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String field : fields.isBlank() ? new String[0] : fields.split(",", -1)) {
      int equals = field.indexOf('=');
      if (equals <= 0) {
        throw new OperationException("a field is name=value, not '" + field.strip() + "'.");
      }
      read.put(field.substring(0, equals).strip(), field.substring(equals + 1).strip());
    }
    return new Sample(
        body.startsWith("@") ? file(directory.resolve(body.substring(1))) : body, read);
  }

  private static String file(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new OperationException("the body cannot be read from " + file + ".", e);
    }
  }

  String field(String name, String otherwise) {
    return fields.getOrDefault(name, otherwise);
  }

  String body(String otherwise) {
    return body.isEmpty() ? otherwise : body;
  }
}
