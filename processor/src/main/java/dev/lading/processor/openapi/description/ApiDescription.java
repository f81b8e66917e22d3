package dev.lading.processor.openapi.description;

import java.util.List;
import java.util.Map;

/**
 * All that was read for the OpenAPI document.
 *
 * @param routes what is known of each route, by its method and path
 * @param classes what the Javadoc of each class with routes says, by binary name
 * @param components the types that have names, in the order in which they were met
 */
public record ApiDescription(
    Map<String, RouteNotes> routes, Map<String, DocText> classes, List<Component> components) {

  /** Copies all of it. */
  public ApiDescription {
    routes = Map.copyOf(routes);
    classes = Map.copyOf(classes);
    components = List.copyOf(components);
  }
}
