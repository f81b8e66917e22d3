package dev.lading.runtime.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request in a tree of path segments.
 *
 * <p>As in API Gateway, a route without a greedy parameter goes before every one with it. Among
 * those of a sort, from left to right a literal segment goes before a parameter, and a greedy
 * parameter comes last; where the more specific branch ends without a route for the method, the
 * next one is tried. On one path a route of the request's method goes before one of {@code ANY}. A
 * parameter takes one segment that is not empty, a greedy one all the rest, if that is not empty.
 * {@code HEAD} is a method like any other, because API Gateway does not send it to a {@code GET}
 * route either.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 *     for HTTP APIs in API Gateway</a>
 */
public final class RouteTable {

  private static final String ANY = "ANY";

  private final Node root = new Node();
  private boolean hasGreedy;

  /**
   * Creates the table.
   *
   * @param routes each as {@code METHOD /path}; a route's place is its number
   * @throws IllegalArgumentException when two routes cannot be told apart, or one is not of that
   *     form
   */
  public RouteTable(String... routes) {
    for (int i = 0; i < routes.length; i++) {
      add(routes[i], i);
    }
  }

  private void add(String text, int number) {
    int space = text.indexOf(' ');
    if (space < 1 || space + 1 >= text.length() || text.charAt(space + 1) != '/') {
      throw new IllegalArgumentException("the route '" + text + "' is not METHOD /path");
    }
    Node node = root;
    List<String> names = new ArrayList<>(4);
    String[] segments = segments(text.substring(space + 1));
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      if (!segment.startsWith("{") || !segment.endsWith("}")) {
        node = node.literal(segment);
      } else if (!segment.endsWith("+}")) {
        names.add(segment.substring(1, segment.length() - 1));
        node = node.parameter();
      } else if (i == segments.length - 1) {
        names.add(segment.substring(1, segment.length() - 2));
        node = node.greedy();
        hasGreedy = true;
      } else {
        throw new IllegalArgumentException(
            "in the route '" + text + "' " + segment + " must be the last segment");
      }
    }
    Route route = new Route(text.substring(0, space), text, number, names);
    Route rival = node.add(route);
    if (rival != null) {
      throw new IllegalArgumentException(
          "the routes '" + rival.text + "' and '" + text + "' take the same requests");
    }
  }

  /** Finds the route of a request by its decoded path. */
  public RouteMatch match(String method, String path) {
    return match(method, segments(path));
  }

  /** Finds the route of a request by the decoded segments of its path. */
  public RouteMatch match(String method, String[] segments) {
    Search search = new Search(method, segments);
    Route route = search.in(root, 0, 0);
    if (route == null && hasGreedy) {
      search.greedy = true;
      route = search.in(root, 0, 0);
    }
    if (route != null) {
      return new RouteMatch(route.number, parameters(route.names, search.values), List.of());
    }
    TreeSet<String> allowed = new TreeSet<>();
    collectMethods(root, segments, 0, allowed);
    return new RouteMatch(-1, Map.of(), List.copyOf(allowed));
  }

  /**
   * The segments of a path: none of {@code /}; an empty last one where the path ends with a slash.
   */
  public static String[] segments(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    if (start == path.length()) {
      return new String[0];
    }
    int count = 1;
    for (int i = start; i < path.length(); i++) {
      if (path.charAt(i) == '/') {
        count++;
      }
    }
    String[] segments = new String[count];
    for (int i = 0; i < count; i++) {
      int end = path.indexOf('/', start);
      segments[i] = path.substring(start, end < 0 ? path.length() : end);
      start = end + 1;
    }
    return segments;
  }

  private static Map<String, String> parameters(List<String> names, String[] values) {
    if (names.isEmpty()) {
      return Map.of();
    }
    if (names.size() == 1) {
      return Map.of(names.get(0), values[0]);
    }
    Map<String, String> parameters = new HashMap<>(names.size() * 2);
    for (int i = 0; i < names.size(); i++) {
      parameters.put(names.get(i), values[i]);
    }
    return parameters;
  }

  private static void collectMethods(
      Node node, String[] segments, int at, Collection<String> allowed) {
    if (at == segments.length) {
      node.methods(allowed);
      return;
    }
    Node literal = node.literals.get(segments[at]);
    if (literal != null) {
      collectMethods(literal, segments, at + 1, allowed);
    }
    if (node.parameter != null && !segments[at].isEmpty()) {
      collectMethods(node.parameter, segments, at + 1, allowed);
    }
    if (node.greedy != null && hasRest(segments, at)) {
      node.greedy.methods(allowed);
    }
  }

  private static boolean hasRest(String[] segments, int at) {
    return at < segments.length - 1 || !segments[at].isEmpty();
  }

  /** A walk through the tree that notes what the parameters on its way take. */
  private static final class Search {

    private final String method;
    private final String[] segments;
    private final String[] values;
    private boolean greedy;

    Search(String method, String[] segments) {
      this.method = method;
      this.segments = segments;
      this.values = new String[segments.length];
    }

    @Nullable Route in(Node node, int at, int valueCount) {
      if (at == segments.length) {
        return node.route(method);
      }
      String segment = segments[at];
      Node literal = node.literals.get(segment);
      Route found = literal == null ? null : in(literal, at + 1, valueCount);
      if (found == null && node.parameter != null && !segment.isEmpty()) {
        values[valueCount] = segment;
        found = in(node.parameter, at + 1, valueCount + 1);
      }
      if (found == null && greedy && node.greedy != null && hasRest(segments, at)) {
        found = node.greedy.route(method);
        if (found != null) {
          values[valueCount] = rest(at);
        }
      }
      return found;
    }

    private String rest(int at) {
      StringBuilder rest = new StringBuilder(segments[at]);
      for (int i = at + 1; i < segments.length; i++) {
        rest.append('/').append(segments[i]);
      }
      return rest.toString();
    }
  }

  /** No record: what records have beside their fields would be in every image. */
  private static final class Route {

    private final String method;
    private final String text;
    private final int number;
    private final List<String> names;

    Route(String method, String text, int number, List<String> names) {
      this.method = method;
      this.text = text;
      this.number = number;
      this.names = names;
    }
  }

  /** The place in the tree that a path leads to. */
  private static final class Node {

    private final Map<String, Node> literals = new HashMap<>(4);
    private final List<Route> routes = new ArrayList<>(2);
    private @Nullable Node parameter;
    private @Nullable Node greedy;

    Node literal(String text) {
      Node node = literals.get(text);
      if (node == null) {
        node = new Node();
        literals.put(text, node);
      }
      return node;
    }

    Node parameter() {
      Node node = parameter;
      if (node == null) {
        node = new Node();
        parameter = node;
      }
      return node;
    }

    Node greedy() {
      Node node = greedy;
      if (node == null) {
        node = new Node();
        greedy = node;
      }
      return node;
    }

    /** Adds a route, unless there is one of its method: then that one is returned. */
    @Nullable Route add(Route route) {
      for (int i = 0; i < routes.size(); i++) {
        if (routes.get(i).method.equals(route.method)) {
          return routes.get(i);
        }
      }
      routes.add(route);
      return null;
    }

    @Nullable Route route(String method) {
      Route any = null;
      for (int i = 0; i < routes.size(); i++) {
        Route route = routes.get(i);
        if (route.method.equals(method)) {
          return route;
        }
        if (route.method.equals(ANY)) {
          any = route;
        }
      }
      return any;
    }

    void methods(Collection<String> methods) {
      for (int i = 0; i < routes.size(); i++) {
        methods.add(routes.get(i).method);
      }
    }
  }
}
