package dev.lading.processor.openapi;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lading.processor.openapi.description.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names components: by the simple name of the type; where two types share that, or it is one of the
 * document's own, by the qualified one. So a name depends on no order.
 */
final class ComponentNames {

  /** The schema of an answer 400. */
  static final String BAD_REQUEST = "BadRequest";

  /** The schema of all other answers of the runtime itself. */
  static final String MESSAGE = "Message";

  private static final Set<String> OWN = Set.of(BAD_REQUEST, MESSAGE);
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9._-]");

  private final Map<String, String> byKey = new TreeMap<>();

  ComponentNames(List<Component> components) {
    Map<String, Long> uses =
        components.stream().collect(groupingBy(ComponentNames::simple, counting()));
    for (Component component : components) {
      String simple = simple(component);
      boolean unique = uses.getOrDefault(simple, 0L) == 1 && !OWN.contains(simple);
      byKey.put(component.key(), unique ? simple : name(component.qualifiedName()));
    }
  }

  private static String simple(Component component) {
    return name(component.simpleName());
  }

  private static String name(String text) {
    return NOT_IN_A_NAME.matcher(text).replaceAll("_");
  }

  /** The name of the component of a key. */
  String of(String key) {
    String name = byKey.get(key);
    if (name == null) {
      throw new IllegalArgumentException("there is no component " + key);
    }
    return name;
  }

  /** How a schema refers to the component of a name. */
  static String reference(String name) {
    return "#/components/schemas/" + name;
  }
}
