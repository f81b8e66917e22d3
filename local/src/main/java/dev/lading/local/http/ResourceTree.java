package dev.lading.local.http;

import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a REST API and their methods.
 *
 * <p>First the resource is found, segment by segment: a literal goes before a parameter, and that
 * before a greedy one. Then it takes the method or not: there is no other resource to fall back to,
 * as there is with an HTTP API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">Set
 *     up a method request in API Gateway</a>
 */
final class ResourceTree {

  private static final String ANY = "ANY";

  private final Resource root = new Resource();

  /**
   * Creates the tree.
   *
   * @param routes each as {@code METHOD /path}; a route's place is its number
   * @throws IllegalArgumentException when two take the same requests
   */
  ResourceTree(List<String> routes) {
    for (int i = 0; i < routes.size(); i++) {
      String route = routes.get(i);
      int space = route.indexOf(' ');
      Resource resource = root;
      for (String segment : RouteTable.segments(route.substring(space + 1))) {
        resource = resource.child(segment);
      }
      if (resource.methods.putIfAbsent(route.substring(0, space), i) != null) {
        throw new IllegalArgumentException("the route '" + route + "' is there twice");
      }
    }
  }

  /** Finds the method of a request by the decoded segments of its path. */
  RouteMatch match(String method, List<String> segments) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Resource resource = find(root, segments, parameters);
    if (resource == null) {
      return new RouteMatch(-1, Map.of(), List.of());
    }
    Integer number = resource.methods.getOrDefault(method, resource.methods.get(ANY));
    return number == null
        ? new RouteMatch(-1, Map.of(), List.copyOf(new TreeSet<>(resource.methods.keySet())))
        : new RouteMatch(number, parameters, List.of());
  }

  /** A resource without methods takes nothing: it only has others below it. */
  private static @Nullable Resource find(
      Resource from, List<String> segments, Map<String, String> parameters) {
    if (segments.isEmpty()) {
      return from.methods.isEmpty() ? null : from;
    }
    String segment = segments.get(0);
    List<String> rest = segments.subList(1, segments.size());
    Resource literal = from.literals.get(segment);
    Resource found = literal == null ? null : find(literal, rest, parameters);
    if (found == null && from.parameter != null && !segment.isEmpty()) {
      found = find(from.parameter, rest, parameters);
      if (found != null) {
        parameters.put(from.parameter.name, segment);
      }
    }
    if (found == null && from.greedy != null && !String.join("/", segments).isEmpty()) {
      found = from.greedy;
      parameters.put(found.name, String.join("/", segments));
    }
    return found;
  }

  /** A place in the tree. */
  private static final class Resource {

    private final Map<String, Resource> literals = new TreeMap<>();
    private final Map<String, Integer> methods = new TreeMap<>();
    private String name = "";
    private @Nullable Resource parameter;
    private @Nullable Resource greedy;

    /** Which parameters have one name at one place, compilation has seen to. */
    Resource child(String segment) {
      if (!segment.startsWith("{")) {
        return literals.computeIfAbsent(segment, any -> new Resource());
      }
      boolean rest = segment.endsWith("+}");
      Resource known = rest ? greedy : parameter;
      if (known != null) {
        return known;
      }
      Resource child = new Resource();
      child.name = segment.substring(1, segment.length() - (rest ? 2 : 1));
      if (rest) {
        greedy = child;
      } else {
        parameter = child;
      }
      return child;
    }
  }

  /** The segments of a path, each decoded. */
  static List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>();
    for (String segment : RouteTable.segments(rawPath)) {
      segments.add(ApiRequest.decodePath(segment));
    }
    return segments;
  }
}
