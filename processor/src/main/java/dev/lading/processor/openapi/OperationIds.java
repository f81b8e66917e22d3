package dev.lading.processor.openapi;

import dev.lading.model.Handler;
import dev.lading.model.HttpMethod;
import dev.lading.model.Trigger;
import dev.lading.processor.names.GeneratedNames;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names operations after class and method: {@code WebhookHandler.receive} is {@code
 * webhookReceive}. What else the application has changes a name only where two would be equal: then
 * method and path of the later one follow.
 */
final class OperationIds {

  private static final String SUFFIX = "Handler";

  private final Set<String> taken = new HashSet<>();

  /** The id of an operation of a route; for {@code ANY}, of one of its methods. */
  String of(Handler handler, Trigger.HttpRoute route, HttpMethod method) {
    String word = GeneratedNames.pascalCase(method.name().toLowerCase(Locale.ROOT));
    String name =
        GeneratedNames.camelCase(tag(handler))
            + capitalized(handler.method())
            + (route.method() == HttpMethod.ANY ? word : "");
    if (taken.add(name)) {
      return name;
    }
    String longer = name + word + GeneratedNames.pascalCase(route.path().toString());
    String unique = longer;
    for (int number = 2; !taken.add(unique); number++) {
      unique = longer + number;
    }
    return unique;
  }

  /** The group of a class's operations: the class's name without {@code Handler}. */
  static String tag(Handler handler) {
    String simple = handler.type().simpleName();
    String name = simple.substring(simple.lastIndexOf('.') + 1);
    return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
        ? name.substring(0, name.length() - SUFFIX.length())
        : name;
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
