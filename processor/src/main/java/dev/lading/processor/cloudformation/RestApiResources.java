package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renders the application's REST API, and the way from its routes to a function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html">API
 *     Gateway REST APIs</a>
 */
final class RestApiResources implements ApiFront {

  private static final LogicalId STAGE = new LogicalId("RestApiStage");
  private static final LogicalId ENDPOINTS = new LogicalId("RestApiVpcEndpointIds");

  private static final String INVOCATIONS_OF_THE_API =
      "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
          + LogicalIds.REST_API
          + "}/*/*";

  private static final Template.Parameter API_PARAMETER =
      new Template.Parameter(
          LogicalIds.REST_API, "Id of the REST API that gets the routes, such as a1b2c3d4e5");

  private final Application application;
  private final HttpApi api;
  private final RestApi rest;
  private final RestPaths paths;
  private final RestMethods methods;
  private final RestAuthorizers authorizers;

  RestApiResources(Application application) {
    this.application = application;
    this.api = application.httpApi();
    this.rest = api.rest().orElseThrow();
    this.paths = new RestPaths(application);
    this.methods = new RestMethods(application);
    this.authorizers = new RestAuthorizers(application);
  }

  @Override
  public String displayName() {
    return "The REST API";
  }

  @Override
  public List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    if (!api.existing()) {
      resources.add(api());
      api.cors().ifPresent(cors -> resources.addAll(RestCors.refusals(cors)));
    }
    resources.addAll(authorizers.all());
    resources.addAll(paths.shared(root()));
    List<Resource> deployed = new ArrayList<>(resources);
    for (Function function : application.functions()) {
      if (!function.apiRoutes().isEmpty()) {
        deployed.addAll(of(function));
      }
    }
    if (api.existing()) {
      resources.add(RestDeployment.toExistingStage("RestApiDeployment", deployed));
      return resources;
    }
    Resource deployment =
        RestDeployment.of(
            deployed, YamlMapping.builder().put("BinaryMediaTypes", binaryMediaTypes()).build());
    resources.add(deployment);
    if (api.accessLog().enabled()) {
      resources.addAll(RestApiLog.resources());
    }
    resources.add(stage(deployment));
    return resources;
  }

  @Override
  public List<Template.Parameter> parameters() {
    List<Template.Parameter> parameters = new ArrayList<>();
    if (api.existing()) {
      parameters.add(API_PARAMETER);
      parameters.add(RestPaths.rootParameter());
      parameters.add(RestDeployment.STAGE_PARAMETER);
    } else {
      if (rest.endpoint() == RestApi.Endpoint.PRIVATE) {
        parameters.add(
            new Template.Parameter(
                ENDPOINTS,
                "Ids of the VPC endpoints that may call the API, separated by commas",
                "CommaDelimitedList"));
      }
      if (api.accessLog().enabled()) {
        parameters.add(RestApiLog.PARAMETER);
      }
    }
    parameters.addAll(AuthorizerParameters.of(api));
    return parameters;
  }

  @Override
  public List<Template.Condition> conditions() {
    return api.existing() || !api.accessLog().enabled() ? List.of() : List.of(RestApiLog.CONDITION);
  }

  @Override
  public List<Template.Output> outputs() {
    return api.existing()
        ? List.of()
        : List.of(
            new Template.Output(
                LogicalIds.API_URL,
                "Where the REST API answers",
                substitute(
                    "https://${%s}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${%s}"
                        .formatted(LogicalIds.REST_API, STAGE))));
  }

  @Override
  public List<Resource> of(Function function) {
    return of(function, root());
  }

  @Override
  public List<Resource> alone(Function function) {
    List<Resource> resources = new ArrayList<>(of(function, RestPaths.existingRoot()));
    resources.add(
        RestDeployment.toExistingStage(
            LogicalIds.function(function.name()) + "RestDeployment", resources));
    return resources;
  }

  @Override
  public List<Template.Parameter> parameters(Function function) {
    List<Template.Parameter> parameters = new ArrayList<>();
    parameters.add(API_PARAMETER);
    parameters.addAll(paths.parameters(function));
    parameters.add(RestDeployment.STAGE_PARAMETER);
    parameters.addAll(AuthorizerParameters.of(function, api, LogicalIds::restAuthorizer));
    return parameters;
  }

  private List<Resource> of(Function function, YamlNode root) {
    List<Resource> resources = new ArrayList<>();
    resources.add(
        InvokePermission.of(
            LogicalIds.apiPermission(function.name()),
            function,
            "apigateway.amazonaws.com",
            substitute(INVOCATIONS_OF_THE_API)));
    resources.addAll(paths.of(function, root));
    resources.addAll(methods.of(function, root));
    return resources;
  }

  private YamlNode root() {
    return api.existing() ? RestPaths.existingRoot() : RestPaths.ownRoot();
  }

  private Resource api() {
    YamlMapping.Builder endpoint =
        YamlMapping.builder().put("Types", YamlNode.list(YamlNode.text(rest.endpoint().name())));
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("Name", Intrinsics.STACK_NAME)
            .put("BinaryMediaTypes", binaryMediaTypes());
    if (rest.endpoint() == RestApi.Endpoint.PRIVATE) {
      endpoint.put("VpcEndpointIds", ref(ENDPOINTS));
      properties.put("Policy", PolicyDocument.callThrough(ref(ENDPOINTS)));
    }
    return new Resource(
        LogicalIds.REST_API,
        "AWS::ApiGateway::RestApi",
        properties.put("EndpointConfiguration", endpoint).build());
  }

  private YamlNode binaryMediaTypes() {
    return YamlNode.Sequence.ofTexts(rest.binaryMediaTypes());
  }

  private Resource stage(Resource deployment) {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("RestApiId", ref(LogicalIds.REST_API))
            .put("DeploymentId", ref(deployment.id()))
            .put("StageName", rest.stage());
    boolean logs = api.accessLog().enabled();
    if (logs) {
      String format = api.accessLog().format();
      properties.put(
          "AccessLogSetting",
          YamlMapping.builder()
              .put("DestinationArn", arn(RestApiLog.GROUP))
              .put("Format", format.isEmpty() ? RestApiLog.FORMAT : YamlNode.text(format)));
    }
    YamlMapping.Builder throttling = Throttling.of(api.throttling());
    if (!throttling.build().entries().isEmpty()) {
      properties.put(
          "MethodSettings",
          YamlNode.list(throttling.put("HttpMethod", "*").put("ResourcePath", "/*").build()));
    }
    if (rest.tracing()) {
      properties.put("TracingEnabled", true);
    }
    return new Resource(
        STAGE,
        "AWS::ApiGateway::Stage",
        properties.build(),
        new Resource.Attributes(
            Optional.empty(), false, logs ? List.of(RestApiLog.ACCOUNT) : List.of()));
  }
}
