package dev.lading.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the resources of two templates.
 *
 * <p>A resource that is made anew has new attributes, so whatever refers to it changes as well, and
 * is made anew itself where a property that cannot change refers to it.
 */
final class ResourceDiff {

  private static final Set<String> KEPT = Set.of("Retain", "RetainExceptOnCreate", "Snapshot");

  private final Map<String, Map<String, @Nullable Object>> before;
  private final Map<String, Map<String, @Nullable Object>> after;
  private final ResourceTypes types;
  private final Map<String, Change> changes = new TreeMap<>();

  ResourceDiff(Template before, Template after, ResourceTypes types) {
    this.before = before.section("Resources");
    this.after = after.section("Resources");
    this.types = types;
  }

  List<Change> changes() {
    for (String id : TemplateDiff.ids(before, after)) {
      compare(id);
    }
    Set<String> replaced = replaced();
    while (true) {
      passOn(replaced);
      Set<String> more = replaced();
      if (more.equals(replaced)) {
        return List.copyOf(changes.values());
      }
      replaced = more;
    }
  }

  private void compare(String id) {
    Map<String, @Nullable Object> was = before.get(id);
    Map<String, @Nullable Object> is = after.get(id);
    if (was == null && is != null) {
      put(id, TemplateDiff.type(is), Effect.ADDED, List.of());
    } else if (was != null && is == null) {
      put(id, TemplateDiff.type(was), Effect.REMOVED, List.of());
    } else if (was != null && is != null) {
      compare(id, was, is);
    }
  }

  private void compare(
      String id, Map<String, @Nullable Object> was, Map<String, @Nullable Object> is) {
    String type = TemplateDiff.type(is);
    if (!type.equals(TemplateDiff.type(was))) {
      put(
          id,
          type,
          Effect.REFUSED,
          List.of(new PropertyChange("Type", TemplateDiff.type(was), type, false)));
      return;
    }
    List<PropertyChange> properties =
        new ArrayList<>(
            Values.compare(
                "",
                was.getOrDefault("Properties", Map.of()),
                is.getOrDefault("Properties", Map.of()),
                path -> types.replaces(type, path)));
    for (String attribute : TemplateDiff.ids(was, is)) {
      if (!attribute.equals("Properties") && !attribute.equals("Type")) {
        properties.addAll(
            Values.compare(attribute, was.get(attribute), is.get(attribute), path -> false));
      }
    }
    if (!properties.isEmpty()) {
      put(id, type, effect(type, properties), properties);
    }
  }

  private Effect effect(String type, List<PropertyChange> properties) {
    if (properties.stream().anyMatch(PropertyChange::replaces)) {
      return Effect.REPLACED;
    }
    return types.knows(type) ? Effect.CHANGED : Effect.MAY_BE_REPLACED;
  }

  private Set<String> replaced() {
    Set<String> replaced = new TreeSet<>();
    changes.forEach(
        (id, change) -> {
          if (change.effect() == Effect.REPLACED) {
            replaced.add(id);
          }
        });
    return replaced;
  }

  /** Marks what refers to resources that are made anew. */
  private void passOn(Set<String> replaced) {
    after.forEach(
        (id, resource) -> {
          if (before.containsKey(id)
              && resource.get("Properties") instanceof Map<?, ?> properties) {
            properties.forEach(
                (name, value) -> {
                  if (References.in(value).stream().anyMatch(replaced::contains)) {
                    follow(id, TemplateDiff.type(resource), String.valueOf(name), value);
                  }
                });
          }
        });
  }

  private void follow(String id, String type, String property, @Nullable Object value) {
    Change known = changes.get(id);
    if (known != null
        && (known.effect() == Effect.REFUSED
            || known.properties().stream().anyMatch(change -> isIn(change.path(), property)))) {
      return;
    }
    List<PropertyChange> properties =
        new ArrayList<>(known == null ? List.of() : known.properties());
    properties.add(new PropertyChange(property, value, value, types.replaces(type, property)));
    put(id, type, effect(type, properties), properties);
  }

  private static boolean isIn(String path, String property) {
    return path.equals(property)
        || path.startsWith(property + ".")
        || path.startsWith(property + "[");
  }

  private void put(String id, String type, Effect effect, List<PropertyChange> properties) {
    String loss =
        switch (effect) {
          case REMOVED -> loss(id, type, "DeletionPolicy");
          case REPLACED -> loss(id, type, "UpdateReplacePolicy");
          case ADDED, CHANGED, MAY_BE_REPLACED, REFUSED -> "";
        };
    changes.put(id, new Change("Resources", id, type, effect, properties, loss));
  }

  private String loss(String id, String type, String policy) {
    Object kept = before.getOrDefault(id, Map.of()).get(policy);
    return KEPT.contains(String.valueOf(kept)) ? "" : types.contents(type);
  }
}
