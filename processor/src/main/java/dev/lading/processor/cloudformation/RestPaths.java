package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.attribute;
import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.RoutePath;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The resources of a REST API: one for each path that routes have, and for each beginning of one.
 * Those that one function alone has belong to it, and the others to the API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html">AWS::ApiGateway::Resource</a>
 */
final class RestPaths {

  /** The parameter with the id of the root of an API that is there already. */
  static final LogicalId ROOT = new LogicalId("RestApiRootResource");

  private static final Template.Parameter ROOT_PARAMETER =
      new Template.Parameter(
          ROOT, "Id of the root resource, /, of the REST API, such as a1b2c3d4e5");

  /** Sorted, so that every path comes after its beginnings. */
  private final Map<String, RestPath> paths = new TreeMap<>();

  /** A path, and the names of the functions that have routes at it or below. */
  private record RestPath(RoutePath path, Set<String> functions) {

    boolean isShared() {
      return functions.size() > 1;
    }
  }

  RestPaths(Application application) {
    for (Function function : application.functions()) {
      for (Trigger.HttpRoute route : function.apiRoutes()) {
        List<RoutePath.Segment> segments = route.path().segments();
        for (int length = 1; length <= segments.size(); length++) {
          RoutePath path = new RoutePath(segments.subList(0, length));
          paths
              .computeIfAbsent(path.toString(), text -> new RestPath(path, new HashSet<>()))
              .functions()
              .add(function.name().value());
        }
      }
    }
  }

  /** How many there are, without the root. */
  int size() {
    return paths.size();
  }

  /** The resources that several functions have routes at or below. */
  List<Resource> shared(YamlNode root) {
    List<Resource> resources = new ArrayList<>();
    for (RestPath each : paths.values()) {
      if (each.isShared()) {
        resources.add(resource(each.path(), root));
      }
    }
    return resources;
  }

  /** The resources that are one function's alone. */
  List<Resource> of(Function function, YamlNode root) {
    List<Resource> resources = new ArrayList<>();
    for (RestPath each : paths.values()) {
      if (!each.isShared() && each.functions().contains(function.name().value())) {
        resources.add(resource(each.path(), root));
      }
    }
    return resources;
  }

  /** The parameters for what the function's own template refers to and does not make. */
  List<Template.Parameter> parameters(Function function) {
    Map<String, Template.Parameter> parameters = new TreeMap<>();
    for (Trigger.HttpRoute route : function.apiRoutes()) {
      RoutePath path = route.path();
      while (!path.segments().isEmpty() && !isShared(path)) {
        path = parent(path);
      }
      parameters.put(
          path.toString(),
          path.segments().isEmpty()
              ? ROOT_PARAMETER
              : new Template.Parameter(
                  LogicalIds.restPath(path),
                  "Id of the REST API's resource %s, which other functions have routes below too"
                      .formatted(path)));
    }
    return List.copyOf(parameters.values());
  }

  private boolean isShared(RoutePath path) {
    RestPath known = paths.get(path.toString());
    return known != null && known.isShared();
  }

  private static RoutePath parent(RoutePath path) {
    return new RoutePath(path.segments().subList(0, path.segments().size() - 1));
  }

  private static Resource resource(RoutePath path, YamlNode root) {
    return new Resource(
        LogicalIds.restPath(path),
        "AWS::ApiGateway::Resource",
        YamlMapping.builder()
            .put("RestApiId", ref(LogicalIds.REST_API))
            .put("ParentId", id(parent(path), root))
            .put("PathPart", path.segments().get(path.segments().size() - 1).toString())
            .build());
  }

  /** What refers to a path's resource. */
  static YamlNode id(RoutePath path, YamlNode root) {
    return path.segments().isEmpty() ? root : ref(LogicalIds.restPath(path));
  }

  /** The root of the template's own API. */
  static YamlNode ownRoot() {
    return attribute(LogicalIds.REST_API, "RootResourceId");
  }

  /** The root of an API that is there already. */
  static YamlNode existingRoot() {
    return ref(ROOT);
  }

  /** The parameter with the root of an API that is there already. */
  static Template.Parameter rootParameter() {
    return ROOT_PARAMETER;
  }
}
