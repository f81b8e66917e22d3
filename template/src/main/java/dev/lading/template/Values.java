package dev.lading.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares the values of two templates. */
final class Values {

  private Values() {}

  /**
   * The smallest parts that differ, in the order of their paths. A list differs as a whole, unless
   * it has the same length, and so does a function such as {@code Ref}.
   *
   * @param replaces whether a change at a path makes a new resource
   */
  static List<PropertyChange> compare(
      String path, @Nullable Object before, @Nullable Object after, Predicate<String> replaces) {
    if (same(before, after)) {
      return List.of();
    }
    List<PropertyChange> changes = new ArrayList<>();
    if (before instanceof Map<?, ?> old
        && after instanceof Map<?, ?> now
        && !isFunction(old)
        && !isFunction(now)) {
      TreeSet<String> names = new TreeSet<>();
      old.keySet().forEach(name -> names.add(String.valueOf(name)));
      now.keySet().forEach(name -> names.add(String.valueOf(name)));
      for (String name : names) {
        String inner = path.isEmpty() ? name : path + "." + name;
        changes.addAll(compare(inner, old.get(name), now.get(name), replaces));
      }
    } else if (before instanceof List<?> old
        && after instanceof List<?> now
        && old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        changes.addAll(compare(path + "[" + i + "]", old.get(i), now.get(i), replaces));
      }
    } else {
      changes.add(new PropertyChange(path, before, after, replaces.test(plain(path))));
    }
    return changes;
  }

  /** A path without the places in lists, as schemas name properties. */
  private static String plain(String path) {
    return path.replaceAll("\\[\\d+]", "");
  }

  /** Whether CloudFormation takes both for the same: it reads {@code "30"} and {@code 30} alike. */
  private static boolean same(@Nullable Object before, @Nullable Object after) {
    if (isScalar(before) && isScalar(after)) {
      return String.valueOf(before).equals(String.valueOf(after));
    }
    return Objects.equals(before, after);
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  static boolean isFunction(Map<?, ?> map) {
    if (map.size() != 1) {
      return false;
    }
    String key = String.valueOf(map.keySet().iterator().next());
    return key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::");
  }
}
