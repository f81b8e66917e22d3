package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Headers or parameters, each a text or a list of texts, that are read from the event when somebody
 * first asks for one: most handlers look at none of the dozen that each request has.
 */
final class MultiMap extends AbstractMap<String, List<String>> {

  private final JsonReader json;
  private final boolean lowerCase;
  private @Nullable Map<String, List<String>> read;

  /**
   * Takes the place of a map.
   *
   * @param json stands before the object, and is nobody else's
   */
  private MultiMap(JsonReader json, boolean lowerCase) {
    this.json = json;
    this.lowerCase = lowerCase;
  }

  @Override
  public @Nullable List<String> get(@Nullable Object name) {
    return read().get(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return read().containsKey(name);
  }

  @Override
  public Set<Entry<String, List<String>>> entrySet() {
    return read().entrySet();
  }

  private Map<String, List<String>> read() {
    Map<String, List<String>> map = read;
    if (map == null) {
      map = object(json, lowerCase);
      read = map;
    }
    return map;
  }

  /** Reads names in lower case with their values; what is no object has none. */
  static Map<String, List<String>> headers(JsonReader json) {
    return deferred(json, true);
  }

  /** Reads names with their values; what is no object has none. */
  static Map<String, List<String>> parameters(JsonReader json) {
    return deferred(json, false);
  }

  private static Map<String, List<String>> deferred(JsonReader json, boolean lowerCase) {
    boolean object = json.peek() == '{';
    JsonReader start = json.fromHere();
    json.skip();
    return object ? new MultiMap(start, lowerCase) : Map.of();
  }

  /** Reads the object before which the reader stands. */
  private static Map<String, List<String>> object(JsonReader json, boolean lowerCase) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      List<String> values = values(json);
      if (!values.isEmpty()) {
        String key = lowerCase ? name.toLowerCase(Locale.ROOT) : name;
        List<String> before = map.put(key, values);
        if (before != null) {
          // One header in two spellings.
          List<String> both = new ArrayList<>(before);
          both.addAll(values);
          map.put(key, both);
        }
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
