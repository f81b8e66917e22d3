package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Application;
import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.model.HttpMethod;
import dev.lading.model.RoutePath;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders the methods of a REST API: one for each route, and one that answers preflight requests
 * for each path, where pages of other origins may call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html">AWS::ApiGateway::Method</a>
 */
final class RestMethods {

  static final String TYPE = "AWS::ApiGateway::Method";

  private static final String FUNCTIONS =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/";

  private static final int MILLIS = 1000;

  private final HttpApi api;

  /** The function whose template answers the preflight requests of a path. */
  private final Map<String, String> preflights = new HashMap<>();

  RestMethods(Application application) {
    this.api = application.httpApi();
    Set<String> handled = new HashSet<>();
    for (Function function : application.functions()) {
      for (Trigger.HttpRoute route : function.apiRoutes()) {
        preflights.putIfAbsent(route.path().toString(), function.name().value());
        if (route.method() == HttpMethod.OPTIONS) {
          handled.add(route.path().toString());
        }
      }
    }
    preflights.keySet().removeAll(handled);
  }

  /** The methods that belong to a function. */
  List<Resource> of(Function function, YamlNode root) {
    List<Resource> methods = new ArrayList<>();
    Set<String> answered = new HashSet<>();
    for (Trigger.HttpRoute route : function.apiRoutes()) {
      methods.add(method(route, function, root));
      String path = route.path().toString();
      if (function.name().value().equals(preflights.get(path)) && answered.add(path)) {
        api.cors().ifPresent(cors -> methods.add(preflight(route.path(), root)));
      }
    }
    return methods;
  }

  private Resource method(Trigger.HttpRoute route, Function function, YamlNode root) {
    String method = route.method().name();
    YamlMapping.Builder properties = start(method, route.path(), root);
    authorize(route.authorization(), properties);
    return new Resource(
        LogicalIds.method(method, route.path()),
        TYPE,
        properties.put("Integration", integration(function)).build());
  }

  private static YamlMapping.Builder start(String method, RoutePath path, YamlNode root) {
    return YamlMapping.builder()
        .put("RestApiId", ref(LogicalIds.REST_API))
        .put("ResourceId", RestPaths.id(path, root))
        .put("HttpMethod", method);
  }

  private void authorize(Authorization authorization, YamlMapping.Builder method) {
    if (authorization.isOpen()) {
      method.put("AuthorizationType", "NONE");
    } else if (authorization.isIam()) {
      method.put("AuthorizationType", "AWS_IAM");
    } else {
      Authorizer authorizer = api.authorizer(authorization.authorizer()).orElseThrow();
      method.put(
          "AuthorizationType",
          authorizer instanceof Authorizer.Cognito ? "COGNITO_USER_POOLS" : "CUSTOM");
      method.put("AuthorizerId", ref(LogicalIds.restAuthorizer(authorizer.name())));
      if (!authorization.scopes().isEmpty()) {
        method.put("AuthorizationScopes", YamlNode.Sequence.ofTexts(authorization.scopes()));
      }
    }
  }

  /**
   * A stream is passed on as it comes, for as long as the function may run.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">Stream
   *     the integration response for your proxy integrations</a>
   */
  private static YamlMapping.Builder integration(Function function) {
    String target = "functions/${" + InvocationTarget.inText(function) + "}/";
    YamlMapping.Builder integration =
        YamlMapping.builder().put("Type", "AWS_PROXY").put("IntegrationHttpMethod", "POST");
    return function.streams()
        ? integration
            .put(
                "Uri",
                substitute(FUNCTIONS + "2021-11-15/" + target + "response-streaming-invocations"))
            .put("ResponseTransferMode", "STREAM")
            .put("TimeoutInMillis", (long) function.settings().timeout() * MILLIS)
        : integration.put("Uri", substitute(FUNCTIONS + "2015-03-31/" + target + "invocations"));
  }

  private Resource preflight(RoutePath path, YamlNode root) {
    String method = HttpMethod.OPTIONS.name();
    return new Resource(
        LogicalIds.method(method, path),
        TYPE,
        start(method, path, root)
            .put("AuthorizationType", "NONE")
            .put("Integration", RestCors.preflight(api.cors().orElseThrow()))
            .put("MethodResponses", RestCors.responses(api.cors().orElseThrow()))
            .build());
  }
}
