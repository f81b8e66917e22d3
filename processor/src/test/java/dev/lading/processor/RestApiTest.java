package dev.lading.processor;

import static dev.lading.processor.RestApplication.FOLDER;
import static dev.lading.processor.RestApplication.SETTINGS;
import static dev.lading.processor.RestApplication.compile;
import static dev.lading.processor.RestApplication.keep;
import static dev.lading.processor.RestApplication.template;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lading.processor.cloudformation.ParsedTemplate;
import dev.lading.processor.cloudformation.TemplateCheck;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code @RestApi} in all that is made of it: templates, dispatch class and OpenAPI document. */
class RestApiTest {

  private final CompiledApplication application = compile(SETTINGS);
  private final ParsedTemplate template = template(application);

  @Test
  void theTemplateIsWhole() throws IOException {
    keep(application, "rest-api");
    for (String path : application.paths(FOLDER)) {
      assertThat(TemplateCheck.findings(ParsedTemplate.parse(application.text(path)))).isEmpty();
    }
    assertThat(template.resource("RestApi").properties())
        .containsEntry("EndpointConfiguration", Map.of("Types", List.of("REGIONAL")))
        .containsEntry("BinaryMediaTypes", List.of("*/*"));
    assertThat(template.resource("RestApiStage").properties())
        .containsEntry("StageName", "v1")
        .containsEntry("TracingEnabled", true)
        .containsEntry(
            "MethodSettings",
            List.of(
                Map.of(
                    "ThrottlingBurstLimit",
                    40,
                    "ThrottlingRateLimit",
                    12.5,
                    "HttpMethod",
                    "*",
                    "ResourcePath",
                    "/*")));
    assertThat(application.text(FOLDER + "template.yaml"))
        .contains("https://${RestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${RestApiStage}")
        .contains(
            """
              RestApiAccount:
                Type: AWS::ApiGateway::Account
                Condition: CreatesRestApiLogRole
                DeletionPolicy: Retain
                UpdateReplacePolicy: Retain
            """);
  }

  @Test
  void methodsSayWhoMayCall() {
    assertThat(method("GetMethod"))
        .containsEntry("AuthorizationType", "COGNITO_USER_POOLS")
        .containsEntry("ResourceId", Map.of("Fn::GetAtt", List.of("RestApi", "RootResourceId")));
    assertThat(method("GetOrdersIdMethod"))
        .containsEntry("AuthorizationScopes", List.of("orders/read"))
        .containsEntry("AuthorizerId", Map.of("Ref", "UsersRestAuthorization"));
    assertThat(method("PostOrdersIdMethod"))
        .containsEntry("AuthorizerId", Map.of("Ref", "StaffRestAuthorization"));
    assertThat(method("GetOpenMethod")).containsEntry("AuthorizationType", "NONE");
    assertThat(method("GetIamMethod")).containsEntry("AuthorizationType", "AWS_IAM");
    assertThat(method("AnyKeysRestMethod"))
        .containsEntry("AuthorizationType", "CUSTOM")
        .containsEntry("AuthorizerId", Map.of("Ref", "KeysRestAuthorization"));
    assertThat(authorizer("Keys"))
        .containsEntry("Type", "REQUEST")
        .containsEntry("IdentitySource", "method.request.header.X-Key,context.identity.sourceIp");
    assertThat(String.valueOf(authorizer("Keys").get("AuthorizerUri")))
        .contains("functions/${DecideFunctionAlias}/invocations");
    assertThat(authorizer("Session"))
        .containsEntry("Type", "TOKEN")
        .containsEntry("IdentitySource", "method.request.header.Authorization")
        .containsEntry("IdentityValidationExpression", "s-[0-9]+");
    assertThat(authorizer("Users"))
        .containsEntry("ProviderARNs", Map.of("Ref", "UsersAuthorizerUserPoolArns"));
    assertThat(authorizer("Staff")).containsEntry("AuthorizerResultTtlInSeconds", 0);
  }

  /** The method whose id starts so, with or without a digest at its end. */
  private Map<String, Object> method(String id) {
    return template.resources("AWS::ApiGateway::Method").stream()
        .filter(method -> method.id().matches(id + "([0-9A-F]{8})?"))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private Map<String, Object> authorizer(String name) {
    return template.resource(name + "RestAuthorization").properties();
  }

  @Test
  void aFunctionThatStreamsIsCalledForAStream() {
    assertThat(method("GetOrdersStreamMethod").get("Integration"))
        .isEqualTo(
            Map.of(
                "Type",
                "AWS_PROXY",
                "IntegrationHttpMethod",
                "POST",
                "Uri",
                Map.of(
                    "Fn::Sub",
                    "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2021-11-15"
                        + "/functions/${StreamFunction.Arn}/response-streaming-invocations"),
                "ResponseTransferMode",
                "STREAM",
                "TimeoutInMillis",
                120_000));
    assertThat(application.function("StreamFunction").streams()).isTrue();
  }

  @Test
  void preflightsAreAnsweredForEveryPath() {
    assertThat(
            template.resources("AWS::ApiGateway::Method").stream()
                .filter(method -> "MOCK".equals(method.property("Integration/Type")))
                .map(ParsedTemplate.ParsedResource::id))
        // The handler of /session answers its own.
        .hasSize(6)
        .noneMatch(id -> id.startsWith("OptionsSession"));
    Map<String, Object> preflight = method("OptionsOpenMethod");
    assertThat(preflight).containsEntry("AuthorizationType", "NONE");
    Object response = ParsedTemplate.at(preflight, "Integration/IntegrationResponses/0");
    assertThat(ParsedTemplate.at(response, "ResponseParameters"))
        .isEqualTo(
            Map.of(
                "method.response.header.Access-Control-Allow-Origin", "'https://a.example'",
                "method.response.header.Access-Control-Allow-Methods", "'GET,POST'",
                "method.response.header.Access-Control-Allow-Headers", "'authorization,x-key'",
                "method.response.header.Access-Control-Allow-Credentials", "'true'",
                "method.response.header.Access-Control-Max-Age", "'600'",
                "method.response.header.Vary", "'Origin'"));
    assertThat(ParsedTemplate.at(response, "ResponseTemplates/application~json")).isNull();
    assertThat(String.valueOf(response))
        .contains("#if($origin == \"https://a.example\" || $origin == \"https://b.example\")")
        .contains("#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)");
    assertThat(template.resource("RestApiClientErrors").property("ResponseParameters"))
        .isEqualTo(
            Map.of(
                "gatewayresponse.header.Access-Control-Allow-Origin",
                "method.request.header.Origin",
                "gatewayresponse.header.Access-Control-Allow-Credentials",
                "'true'"));
  }

  @Test
  void theRuntimeLetsPagesReadAnswers() throws Exception {
    var function = application.function("ApiHandlerFunction");
    JsonNode allowed =
        HttpEvents.of("GET", "/open").header("Origin", "https://b.example").answer(function);
    assertThat(allowed.path("headers").path("access-control-allow-origin").asText())
        .isEqualTo("https://b.example");
    assertThat(allowed.path("headers").path("access-control-expose-headers").asText())
        .isEqualTo("x-total");
    assertThat(allowed.path("headers").path("access-control-allow-credentials").asText())
        .isEqualTo("true");

    JsonNode other =
        HttpEvents.of("GET", "/open").header("Origin", "https://c.example").answer(function);
    assertThat(other.path("headers").has("access-control-allow-origin")).isFalse();
    assertThat(other.path("headers").path("vary").asText()).isEqualTo("Origin");

    JsonNode unknown =
        HttpEvents.of("DELETE", "/open").header("Origin", "https://a.example").answer(function);
    assertThat(unknown.path("statusCode").asInt()).isEqualTo(405);
    assertThat(unknown.path("headers").path("access-control-allow-origin").asText())
        .isEqualTo("https://a.example");
  }

  @Test
  void aFunctionsOwnTemplateTakesWhatItShares() {
    ParsedTemplate own = ParsedTemplate.parse(application.text(FOLDER + "functions/stream.yaml"));
    assertThat(own.section("Parameters"))
        .containsOnlyKeys("Stage", "AImageUri", "RestApi", "OrdersRestPath", "RestApiStageName");
    assertThat(own.resources("AWS::ApiGateway::Resource"))
        .singleElement()
        .extracting(resource -> resource.property("PathPart"))
        .isEqualTo("stream");
    assertThat(own.resources("AWS::ApiGateway::Deployment"))
        .singleElement()
        .satisfies(
            deployment ->
                assertThat(deployment.property("StageName"))
                    .isEqualTo(Map.of("Ref", "RestApiStageName")));
  }

  @Test
  void thereIsAnotherDeploymentWhenAndOnlyWhenWhatIsDeployedIsAnother() {
    String deployment = deployment(template);
    assertThat(
            deployment(
                template(
                    compile(SETTINGS.replace("throttlingBurst = 40", "throttlingBurst = 50")))))
        .isEqualTo(deployment);
    assertThat(deployment(template(compile(SETTINGS.replace("stage = \"v1\"", "stage = \"v2\"")))))
        .isEqualTo(deployment);
    assertThat(deployment(template(compile(SETTINGS.replace("s-[0-9]+", "t-[0-9]+")))))
        .isNotEqualTo(deployment);
    assertThat(
            deployment(
                template(compile(SETTINGS.replace("https://b.example", "https://c.example")))))
        .isNotEqualTo(deployment);
    assertThat(
            deployment(
                template(
                    compile(
                        SETTINGS.replace("authorizer = \"users\")", "authorizer = \"staff\")")))))
        .isNotEqualTo(deployment);
  }

  private static String deployment(ParsedTemplate template) {
    return template.resources("AWS::ApiGateway::Deployment").get(0).id();
  }

  @Test
  void anExistingApiGetsResourcesMethodsAuthorizersAndADeployment() throws IOException {
    CompiledApplication existing =
        compile(
            """
            @RestApi(
                existing = true,
                allowOrigins = "*",
                authorizer = "users",
                cognitoAuthorizers = {
                  @CognitoAuthorizer(name = "users"),
                  @CognitoAuthorizer(name = "staff")
                },
                lambdaAuthorizers = {
                  @LambdaAuthorizer(name = "keys"),
                  @LambdaAuthorizer(name = "session", identitySources = {})
                })
            """);
    keep(existing, "existing-rest-api");
    ParsedTemplate there = template(existing);
    assertThat(TemplateCheck.findings(there)).isEmpty();
    assertThat(there.section("Parameters"))
        .containsKeys("RestApi", "RestApiRootResource", "RestApiStageName");
    assertThat(there.resources("AWS::ApiGateway::RestApi")).isEmpty();
    assertThat(there.resources("AWS::ApiGateway::Stage")).isEmpty();
    assertThat(there.resources("AWS::ApiGateway::GatewayResponse")).isEmpty();
    assertThat(there.resources("AWS::ApiGateway::Authorizer")).hasSize(4);
    assertThat(existing.text(FOLDER + "template.yaml")).doesNotContain("ApiUrl");
  }

  @Test
  void aPrivateApiIsCalledThroughItsEndpointsOnly() throws IOException {
    CompiledApplication compiled =
        CompiledApplication.of(
            CompiledApplication.handler(
                "ApiHandler",
                """
                @RestApi(endpoint = RestApi.Endpoint.PRIVATE, accessLog = false)
                @ContainerImage(name = "a")
                public class ApiHandler {
                  @Route(method = HttpMethod.GET, path = "/")
                  public void get() {}
                }
                """));
    keep(compiled, "private-rest-api");
    ParsedTemplate closed = template(compiled);
    assertThat(TemplateCheck.findings(closed)).isEmpty();
    assertThat(closed.resource("RestApi").property("Policy/Statement/0/Condition"))
        .isEqualTo(
            Map.of(
                "StringEquals", Map.of("aws:SourceVpce", Map.of("Ref", "RestApiVpcEndpointIds"))));
    assertThat(compiled.text(FOLDER + "template.yaml"))
        .doesNotContain("AccessLog", "AWS::ApiGateway::Account", "CreatesRestApiLogRole");
  }

  @Test
  void theOpenApiDocumentHasItsSecuritySchemes() {
    JsonNode document = OpenApiCheck.parse(application.text("META-INF/lading/openapi.yaml"));

    assertThat(OpenApiCheck.findings(document)).isEmpty();
    JsonNode schemes = document.at("/components/securitySchemes");
    assertThat(schemes.at("/users/x-amazon-apigateway-authtype").asText())
        .isEqualTo("cognito_user_pools");
    assertThat(schemes.at("/staff/name").asText()).isEqualTo("X-Token");
    assertThat(schemes.at("/session/in").asText()).isEqualTo("header");
  }
}
