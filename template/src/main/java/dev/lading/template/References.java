package dev.lading.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a part of a template refers to. */
final class References {

  /** {@code ${Queue.Arn}}; one that starts with an exclamation mark is the text itself. */
  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([^!}.][^}.]*)[^}]*}");

  private References() {}

  /** The logical ids that a value refers to, in its order. */
  static Set<String> in(@Nullable Object value) {
    Set<String> ids = new LinkedHashSet<>();
    collect(value, ids);
    return ids;
  }

  private static void collect(@Nullable Object value, Set<String> ids) {
    if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, ids));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, argument) -> collect(String.valueOf(key), argument, ids));
    }
  }

  private static void collect(String key, @Nullable Object argument, Set<String> ids) {
    if (key.equals("Ref") && argument instanceof String id) {
      ids.add(id);
    } else if (key.equals("Fn::GetAtt")) {
      attribute(argument, ids);
    } else if (key.equals("Fn::Sub")) {
      substitution(argument, ids);
    } else {
      collect(argument, ids);
    }
  }

  private static void attribute(@Nullable Object argument, Set<String> ids) {
    if (argument instanceof List<?> path && !path.isEmpty()) {
      ids.add(String.valueOf(path.get(0)));
    } else if (argument instanceof String path) {
      ids.add(path.split("\\.", 2)[0]);
    }
  }

  private static void substitution(@Nullable Object argument, Set<String> ids) {
    if (argument instanceof List<?> parts && !parts.isEmpty()) {
      substitution(parts.get(0), ids);
      collect(parts.subList(1, parts.size()), ids);
    } else if (argument instanceof String text) {
      Matcher matcher = SUBSTITUTION.matcher(text);
      while (matcher.find()) {
        ids.add(matcher.group(1));
      }
    }
  }
}
