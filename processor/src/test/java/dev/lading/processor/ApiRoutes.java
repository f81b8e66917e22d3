package dev.lading.processor;

import dev.lading.processor.cloudformation.ParsedTemplate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The routes of a template's HTTP API, chosen as API Gateway does. */
record ApiRoutes(Map<String, String> functionByRoute) {

  static ApiRoutes of(ParsedTemplate template) {
    Map<String, String> functions = new TreeMap<>();
    for (var route : template.resources("AWS::ApiGatewayV2::Route")) {
      String integration =
          ((String) route.property("Target/Fn::Sub")).replaceAll("^integrations/\\$\\{|}$", "");
      functions.put(
          (String) route.property("RouteKey"),
          String.valueOf(template.resource(integration).property("IntegrationUri/Fn::GetAtt/0")));
    }
    return new ApiRoutes(functions);
  }

  /** Those of a REST API, by its tree of resources. */
  static ApiRoutes ofRest(ParsedTemplate template) {
    Map<String, String> functions = new TreeMap<>();
    for (var method : template.resources("AWS::ApiGateway::Method")) {
      if ("AWS_PROXY".equals(method.property("Integration/Type"))) {
        String uri = (String) method.property("Integration/Uri/Fn::Sub");
        functions.put(
            method.property("HttpMethod") + " " + path(template, method.property("ResourceId")),
            uri.replaceAll(".*functions/\\$\\{|\\.Arn}.*", ""));
      }
    }
    return new ApiRoutes(functions);
  }

  /** The path of a resource, by its parents. */
  private static String path(ParsedTemplate template, Object resource) {
    if (resource.equals(Map.of("Fn::GetAtt", List.of("RestApi", "RootResourceId")))) {
      return "/";
    }
    var known = template.resource((String) ((Map<?, ?>) resource).get("Ref"));
    String parent = path(template, known.property("ParentId"));
    return (parent.equals("/") ? "" : parent) + "/" + known.property("PathPart");
  }

  /** All of them, and the functions that they lead to. */
  Map<String, String> all() {
    return functionByRoute;
  }

  /**
   * The function of the most specific route: a full match, then a greedy one; the longer path
   * before the shorter, the method before {@code ANY}.
   */
  String functionFor(String method, String path) {
    return functionByRoute.keySet().stream()
        .filter(route -> matches(route, method, path))
        .max(
            (one, other) -> {
              int byPath = Integer.compare(weight(one), weight(other));
              return byPath != 0 ? byPath : Boolean.compare(!isAny(one), !isAny(other));
            })
        .map(functionByRoute::get)
        .orElseThrow();
  }

  private static boolean isAny(String route) {
    return route.startsWith("ANY ");
  }

  private static boolean matches(String route, String method, String path) {
    String[] parts = route.split(" ", 2);
    if (!parts[0].equals(method) && !isAny(route)) {
      return false;
    }
    List<String> pattern = List.of(parts[1].split("/", -1));
    List<String> segments = List.of(path.split("/", -1));
    for (int i = 0; i < pattern.size(); i++) {
      if (pattern.get(i).endsWith("+}")) {
        return segments.size() > i;
      }
      boolean parameter = pattern.get(i).startsWith("{");
      if (i >= segments.size() || !(parameter || pattern.get(i).equals(segments.get(i)))) {
        return false;
      }
    }
    return pattern.size() == segments.size();
  }

  /** Literals weigh more than parameters, parameters more than a greedy one. */
  private static int weight(String route) {
    int weight = 0;
    for (String segment : route.substring(route.indexOf('/') + 1).split("/", -1)) {
      weight += segment.endsWith("+}") ? -1000 : segment.startsWith("{") ? 10 : 11;
    }
    return weight;
  }
}
