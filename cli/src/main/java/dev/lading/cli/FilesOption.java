package dev.lading.cli;

import dev.lading.operations.OperationException;
import dev.lading.operations.image.FileChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the pairs of {@code --files}. */
final class FilesOption {

  private static final Set<String> ONCE =
      Set.of("image", "from", "path", "folder", "mode", "owner");

  private FilesOption() {}

  /**
   * Reads {@code image=chromium,from=npm:...,path=/opt}.
   *
   * @throws OperationException when a key is unknown, said twice, or needed and missing
   */
  static FileChoice read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> includes = new ArrayList<>();
    List<String> excludes = new ArrayList<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals).strip();
      String value = pair.substring(equals + 1);
      if (equals > 0 && key.equals("include")) {
        includes.add(value);
      } else if (equals > 0 && key.equals("exclude")) {
        excludes.add(value);
      } else if (equals < 0 || !ONCE.contains(key)) {
        throw wrong(
            text,
            "'"
                + pair
                + "' is none of image=, from=, path=, folder=, include=, exclude=, mode=, owner=");
      } else if (values.put(key, value) != null) {
        throw wrong(text, "'" + key + "' is there twice");
      }
    }
    for (String needed : List.of("image", "from", "path")) {
      if (values.getOrDefault(needed, "").isBlank()) {
        throw wrong(text, "'" + needed + "=' is missing");
      }
    }
    return new FileChoice(
        values.getOrDefault("image", ""),
        values.getOrDefault("from", ""),
        values.getOrDefault("path", ""),
        values.getOrDefault("folder", ""),
        includes,
        excludes,
        values.getOrDefault("mode", ""),
        values.getOrDefault("owner", "0:0"));
  }

  private static OperationException wrong(String text, String why) {
    return new OperationException("--files " + text + ": " + why + ".");
  }
}
