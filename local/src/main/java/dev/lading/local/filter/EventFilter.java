package dev.lading.local.filter;

import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.model.FilterPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The filters of an event source mapping: a record is let through if one of them matches it, or if
 * there is none.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
 *     which events Lambda sends to your function</a>
 */
public final class EventFilter {

  private final List<Map<?, ?>> patterns = new ArrayList<>();

  /** Reads the filters. */
  public EventFilter(List<FilterPattern> filters) {
    for (FilterPattern filter : filters) {
      try {
        if (Json.read(filter.value().getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> map) {
          patterns.add(map);
        }
      } catch (MalformedJsonException e) {
        throw new IllegalArgumentException("a filter's syntax was checked before: " + filter, e);
      }
    }
  }

  /** Whether a record is let through. */
  public boolean takes(Map<String, ?> event) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> PatternMatch.matches(pattern, event));
  }
}
