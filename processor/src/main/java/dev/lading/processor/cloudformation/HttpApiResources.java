package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.attribute;
import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Application;
import dev.lading.model.Cors;
import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the application's HTTP API, and the way from its routes to a function.
 *
 * <p>A function's own resources refer to {@link LogicalIds#HTTP_API} only. That is the API in the
 * application's template, and the parameter with an API's id in the function's.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html">API
 *     Gateway HTTP APIs</a>
 */
final class HttpApiResources implements ApiFront {

  /** Any stage, any route: the routes that lead to a function are the API's matter. */
  private static final String INVOCATIONS_OF_THE_API =
      "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
          + LogicalIds.HTTP_API
          + "}/*/*";

  /**
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html">Logging
   *     variables of HTTP APIs</a>
   */
  private static final YamlNode ACCESS_LOG_FORMAT =
      new YamlNode.FoldedText(
          List.of(
              "{\"requestId\": \"$context.requestId\",",
              "\"time\": \"$context.requestTime\",",
              "\"sourceIp\": \"$context.identity.sourceIp\",",
              "\"method\": \"$context.httpMethod\",",
              "\"path\": \"$context.path\",",
              "\"routeKey\": \"$context.routeKey\",",
              "\"status\": \"$context.status\",",
              "\"responseLength\": \"$context.responseLength\",",
              "\"responseLatency\": \"$context.responseLatency\",",
              "\"integrationLatency\": \"$context.integrationLatency\",",
              "\"integrationError\": \"$context.integrationErrorMessage\"}"));

  private static final Template.Parameter API_PARAMETER =
      new Template.Parameter(
          LogicalIds.HTTP_API, "Id of the HTTP API that gets the routes, such as a1b2c3d4e5");

  private final HttpApi api;
  private final AuthorizerResources authorizers;

  HttpApiResources(Application application) {
    this.api = application.httpApi();
    this.authorizers = new AuthorizerResources(application);
  }

  @Override
  public String displayName() {
    return "The HTTP API";
  }

  @Override
  public List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    if (!api.existing()) {
      resources.addAll(api());
    }
    resources.addAll(authorizers.all());
    return resources;
  }

  @Override
  public List<Template.Parameter> parameters() {
    List<Template.Parameter> parameters = new ArrayList<>();
    if (api.existing()) {
      parameters.add(API_PARAMETER);
    }
    parameters.addAll(AuthorizerParameters.of(api));
    return parameters;
  }

  @Override
  public List<Template.Condition> conditions() {
    return List.of();
  }

  @Override
  public List<Template.Output> outputs() {
    return api.existing()
        ? List.of()
        : List.of(
            new Template.Output(
                LogicalIds.API_URL,
                "Where the HTTP API answers",
                attribute(LogicalIds.HTTP_API, "ApiEndpoint")));
  }

  @Override
  public List<Resource> alone(Function function) {
    return of(function);
  }

  @Override
  public List<Template.Parameter> parameters(Function function) {
    List<Template.Parameter> parameters = new ArrayList<>();
    parameters.add(API_PARAMETER);
    parameters.addAll(AuthorizerParameters.of(function, api, LogicalIds::authorizer));
    return parameters;
  }

  /** The API itself. Its stage deploys by itself whenever a route changes. */
  private List<Resource> api() {
    List<Resource> resources = new ArrayList<>();
    YamlMapping.Builder properties =
        YamlMapping.builder().put("Name", Intrinsics.STACK_NAME).put("ProtocolType", "HTTP");
    api.cors().ifPresent(cors -> properties.put("CorsConfiguration", cors(cors)));
    resources.add(new Resource(LogicalIds.HTTP_API, "AWS::ApiGatewayV2::Api", properties.build()));
    if (api.accessLog().enabled()) {
      resources.add(LogGroups.of(LogicalIds.HTTP_API_ACCESS_LOG));
    }
    resources.add(stage());
    return resources;
  }

  private Resource stage() {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("ApiId", ref(LogicalIds.HTTP_API))
            .put("StageName", "$default")
            .put("AutoDeploy", true);
    if (api.accessLog().enabled()) {
      String format = api.accessLog().format();
      properties.put(
          "AccessLogSettings",
          YamlMapping.builder()
              .put("DestinationArn", arn(LogicalIds.HTTP_API_ACCESS_LOG))
              .put("Format", format.isEmpty() ? ACCESS_LOG_FORMAT : YamlNode.text(format)));
    }
    YamlMapping.Builder throttling = Throttling.of(api.throttling());
    if (!throttling.build().entries().isEmpty()) {
      properties.put("DefaultRouteSettings", throttling);
    }
    return new Resource(LogicalIds.HTTP_API_STAGE, "AWS::ApiGatewayV2::Stage", properties.build());
  }

  /**
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigatewayv2-api-cors.html">Cors
   *     of AWS::ApiGatewayV2::Api</a>
   */
  private static YamlMapping cors(Cors cors) {
    YamlMapping.Builder tree = YamlMapping.builder();
    texts("AllowOrigins", cors.origins(), tree);
    texts("AllowMethods", cors.methods(), tree);
    texts("AllowHeaders", cors.headers(), tree);
    texts("ExposeHeaders", cors.exposedHeaders(), tree);
    if (cors.credentials()) {
      tree.put("AllowCredentials", true);
    }
    if (cors.maxAge() > 0) {
      tree.put("MaxAge", cors.maxAge());
    }
    return tree.build();
  }

  private static void texts(String name, List<String> values, YamlMapping.Builder tree) {
    if (!values.isEmpty()) {
      tree.put(name, YamlNode.Sequence.ofTexts(values));
    }
  }

  @Override
  public List<Resource> of(Function function) {
    List<Resource> resources = new ArrayList<>();
    resources.add(integration(function));
    resources.add(permission(function));
    for (Trigger.HttpRoute route : function.apiRoutes()) {
      resources.add(route(route, function));
    }
    return resources;
  }

  private static Resource integration(Function function) {
    return new Resource(
        LogicalIds.integration(function.name()),
        "AWS::ApiGatewayV2::Integration",
        YamlMapping.builder()
            .put("ApiId", ref(LogicalIds.HTTP_API))
            .put("IntegrationType", "AWS_PROXY")
            .put("IntegrationUri", InvocationTarget.arn(function))
            .put("PayloadFormatVersion", "2.0")
            .build());
  }

  private static Resource permission(Function function) {
    return InvokePermission.of(
        LogicalIds.apiPermission(function.name()),
        function,
        "apigateway.amazonaws.com",
        substitute(INVOCATIONS_OF_THE_API));
  }

  private Resource route(Trigger.HttpRoute route, Function function) {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("ApiId", ref(LogicalIds.HTTP_API))
            .put("RouteKey", route.toString());
    authorizers.authorize(route.authorization(), properties);
    properties.put(
        "Target", substitute("integrations/${" + LogicalIds.integration(function.name()) + "}"));
    return new Resource(LogicalIds.route(route), "AWS::ApiGatewayV2::Route", properties.build());
  }
}
