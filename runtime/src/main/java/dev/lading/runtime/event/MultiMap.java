package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the headers and parameters of events, each a text or a list of texts. */
final class MultiMap {

  private MultiMap() {}

  /** Reads names in lower case with their values; what is no object has none. */
  static Map<String, List<String>> headers(JsonReader json) {
    return read(json, true);
  }

  /** Reads names with their values; what is no object has none. */
  static Map<String, List<String>> parameters(JsonReader json) {
    return read(json, false);
  }

  private static Map<String, List<String>> read(JsonReader json, boolean lowerCase) {
    boolean object = json.peek() == '{';
    JsonReader deferred = json.fromHere();
    json.skip();
    return object ? new DeferredMultiMap(deferred, lowerCase) : Map.of();
  }

  /** Reads the object before which the reader stands. */
  static Map<String, List<String>> object(JsonReader json, boolean lowerCase) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      List<String> values = values(json);
      if (!values.isEmpty()) {
        map.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, values);
      }
    }
    return map;
  }

  /** Reads a text or a list of texts. */
  static List<String> values(JsonReader json) {
    if (json.peek() != '[') {
      String value = json.stringOrNull();
      return value == null ? List.of() : List.of(value);
    }
    List<String> values = new ArrayList<>(1);
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      String value = json.stringOrNull();
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
