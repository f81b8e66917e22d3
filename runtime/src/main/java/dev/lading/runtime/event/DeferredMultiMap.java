package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Headers or parameters that are read from the event when somebody first asks for one: most
 * handlers look at none of the dozen that each request has.
 */
final class DeferredMultiMap extends AbstractMap<String, List<String>> {

  private final JsonReader json;
  private final boolean lowerCase;
  private @Nullable Map<String, List<String>> read;

  /**
   * Takes the place of a map.
   *
   * @param json stands before the object, and is nobody else's
   */
  DeferredMultiMap(JsonReader json, boolean lowerCase) {
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
      map = MultiMap.object(json, lowerCase);
      read = map;
    }
    return map;
  }
}
