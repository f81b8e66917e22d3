package dev.lading.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells people what a deployment would do, in plain text. */
public final class DiffReport {

  private static final int VALUE_WIDTH = 60;

  private static final Map<Effect, String> MARKS =
      new EnumMap<>(
          Map.of(
              Effect.ADDED, "+",
              Effect.CHANGED, "~",
              Effect.MAY_BE_REPLACED, "?",
              Effect.REPLACED, "!",
              Effect.REMOVED, "-",
              Effect.REFUSED, "x"));

  private DiffReport() {}

  /** The lines of the report: a summary, then each change with the values that differ. */
  public static List<String> lines(TemplateDiff diff) {
    if (diff.isEmpty()) {
      return List.of("Nothing changes.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(summary(diff));
    String section = "";
    int width = diff.changes().stream().mapToInt(change -> change.id().length()).max().orElse(0);
    for (Change change : diff.changes()) {
      if (!change.section().equals(section)) {
        section = change.section();
        lines.add("");
        lines.add(section);
      }
      lines.add(headline(change, width));
      for (PropertyChange property : change.properties()) {
        lines.add(line(property));
      }
    }
    return lines;
  }

  private static String summary(TemplateDiff diff) {
    List<String> counts = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      int count = diff.of(effect).size();
      if (count > 0) {
        counts.add(count + " " + words(effect));
      }
    }
    return String.join(", ", counts);
  }

  private static String words(Effect effect) {
    return effect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String headline(Change change, int width) {
    String type = change.type().isEmpty() ? "" : "  " + change.type();
    String effect =
        switch (change.effect()) {
          case ADDED, CHANGED, REMOVED -> "";
          case MAY_BE_REPLACED -> "  may be replaced";
          case REPLACED -> "  is replaced";
          case REFUSED -> "  CloudFormation refuses another type";
        };
    String loss = change.loss().isEmpty() ? "" : "  LOST: " + change.loss();
    String id = change.id() + " ".repeat(width - change.id().length());
    return ("  " + MARKS.get(change.effect()) + " " + id + type + effect + loss).stripTrailing();
  }

  private static String line(PropertyChange property) {
    String values =
        java.util.Objects.equals(property.before(), property.after())
            ? "is that of a new resource"
            : text(property.before()) + " -> " + text(property.after());
    return "      "
        + property.path()
        + "  "
        + values
        + (property.replaces() ? "  (replaces the resource)" : "");
  }

  private static String text(@Nullable Object value) {
    String text = value == null ? "(none)" : written(value);
    return text.length() <= VALUE_WIDTH ? text : text.substring(0, VALUE_WIDTH - 1) + "…";
  }

  /** A value in one line, with functions in their short form. */
  private static String written(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      if (Values.isFunction(map)) {
        Map.Entry<?, ?> function = map.entrySet().iterator().next();
        String name = String.valueOf(function.getKey()).replace("Fn::", "");
        Object argument = function.getValue();
        boolean path = name.equals("GetAtt") && argument instanceof List<?>;
        return "!" + name + " " + (path ? joined((List<?>) argument, ".") : written(argument));
      }
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof List<?> list ? "[" + joined(list, ", ") + "]" : String.valueOf(value);
  }

  private static String joined(List<?> list, String separator) {
    return list.stream().map(DiffReport::written).collect(Collectors.joining(separator));
  }
}
