package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code @HttpApi} in all that is made of it: templates, manifest and OpenAPI document. */
class HttpApiTest {

  private static final String TEMPLATE = "META-INF/lading/cloudformation/template.yaml";

  private static final String SETTINGS =
      """
      @HttpApi(
          allowOrigins = {"https://a.example", "http://localhost:3000"},
          allowMethods = {"GET", "POST"},
          allowHeaders = "authorization",
          exposeHeaders = "x-total",
          allowCredentials = true,
          maxAge = 600,
          throttlingRate = 12.5,
          throttlingBurst = 40,
          accessLogFormat = "$context.requestId $context.status",
          jwtAuthorizers = {
            @JwtAuthorizer(
                name = "users",
                issuer = "https://login.example.com",
                audience = {"shop", "admin"}),
            @JwtAuthorizer(name = "partners", identitySource = "$request.querystring.token")
          },
          lambdaAuthorizers = {
            @LambdaAuthorizer(name = "keys", function = "decide", resultTtl = 300,
                identitySources = "$request.header.X-Key"),
            @LambdaAuthorizer(name = "session")
          },
          authorizer = "users")
      """;

  private static final String ROUTES =
      """
      @ContainerImage(name = "a")
      public class ApiHandler {
        @Route(method = HttpMethod.GET, path = "/default")
        public void byDefault() {}

        @Route(method = HttpMethod.GET, path = "/scopes", scopes = {"read", "write"})
        public void scopes() {}

        @Route(method = HttpMethod.GET, path = "/open", authorizer = "none")
        public void open() {}

        @Route(method = HttpMethod.GET, path = "/iam", authorizer = "iam")
        public void iam() {}

        @Route(method = HttpMethod.GET, path = "/partners", authorizer = "partners")
        public void partners() {}

        @Route(method = HttpMethod.GET, path = "/keys", authorizer = "keys")
        public void keys() {}

        @Route(method = HttpMethod.GET, path = "/session", authorizer = "session")
        public void session() {}
      }
      """;

  private static final String DECIDING =
      """
      @ContainerImage(name = "a", group = "decide")
      public class DecideHandler {
        @Queue("jobs")
        public void run(String body) {}
      }
      """;

  @Test
  void theTemplateHasItAll() throws IOException {
    CompiledApplication application = compile(SETTINGS);
    String template = application.text(TEMPLATE);
    keep(application, "http-api");

    assertThat(template)
        .contains(
            """
                  CorsConfiguration:
                    AllowOrigins:
                      - https://a.example
                      - http://localhost:3000
                    AllowMethods:
                      - GET
                      - POST
                    AllowHeaders:
                      - authorization
                    ExposeHeaders:
                      - x-total
                    AllowCredentials: true
                    MaxAge: 600
            """)
        .contains(
            """
                    Format: $context.requestId $context.status
                  DefaultRouteSettings:
                    ThrottlingBurstLimit: 40
                    ThrottlingRateLimit: 12.5
            """)
        .contains(
            """
              UsersAuthorizer:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  ApiId: !Ref HttpApi
                  Name: users
                  AuthorizerType: JWT
                  IdentitySource:
                    - $request.header.Authorization
                  JwtConfiguration:
                    Audience:
                      - shop
                      - admin
                    Issuer: https://login.example.com
            """)
        .contains(
            """
                    Audience: !Split
                      - ','
                      - !Ref PartnersAuthorizerAudience
                    Issuer: !Ref PartnersAuthorizerIssuer
            """)
        .contains(
            """
                  AuthorizerType: REQUEST
                  AuthorizerPayloadFormatVersion: '2.0'
                  EnableSimpleResponses: true
                  AuthorizerResultTtlInSeconds: 300
                  AuthorizerUri: !Sub arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${DecideFunction.Arn}/invocations
                  IdentitySource:
                    - $request.header.X-Key
            """)
        .contains("functions/${SessionAuthorizerLambdaArn}/invocations")
        .contains(
            "SourceArn: !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:"
                + "${HttpApi}/authorizers/${KeysAuthorizer}\n")
        .contains(
            """
                  RouteKey: GET /default
                  AuthorizationType: JWT
                  AuthorizerId: !Ref UsersAuthorizer
            """)
        .contains(
            """
                  AuthorizerId: !Ref UsersAuthorizer
                  AuthorizationScopes:
                    - read
                    - write
            """)
        .contains("RouteKey: GET /open\n      AuthorizationType: NONE\n")
        .contains("RouteKey: GET /iam\n      AuthorizationType: AWS_IAM\n")
        .contains(
            """
                  RouteKey: GET /keys
                  AuthorizationType: CUSTOM
                  AuthorizerId: !Ref KeysAuthorizer
            """);
    assertThat(application.text("META-INF/lading/cloudformation/functions/api-handler.yaml"))
        .contains("  UsersAuthorizer:\n    Type: String\n")
        .contains("  HttpApi:\n    Type: String\n")
        .doesNotContain("AWS::ApiGatewayV2::Authorizer");
  }

  @Test
  void anExistingApiGetsRoutesAndAuthorizersOnly() throws IOException {
    CompiledApplication application =
        compile(
            """
            @HttpApi(
                existing = true,
                authorizer = "users",
                jwtAuthorizers = {
                  @JwtAuthorizer(name = "users"),
                  @JwtAuthorizer(name = "partners")
                },
                lambdaAuthorizers = {
                  @LambdaAuthorizer(name = "keys"),
                  @LambdaAuthorizer(name = "session", identitySources = {})
                })
            """);
    keep(application, "existing-http-api");

    assertThat(application.text(TEMPLATE))
        .contains("  HttpApi:\n    Type: String\n")
        .contains("  UsersAuthorizer:\n    Type: AWS::ApiGatewayV2::Authorizer\n")
        .doesNotContain("AWS::ApiGatewayV2::Api\n")
        .doesNotContain("AWS::ApiGatewayV2::Stage")
        .doesNotContain("ApiUrl");
  }

  @Test
  void anApiWithoutAccessLogHasNoLogGroupOfIt() {
    CompiledApplication application =
        CompiledApplication.of(
            CompiledApplication.handler(
                "ApiHandler",
                """
                @HttpApi(accessLog = false)
                @ContainerImage(name = "a")
                public class ApiHandler {
                  @Route(method = HttpMethod.GET, path = "/")
                  public void get() {}
                }
                """));

    assertThat(application.text(TEMPLATE))
        .contains("AWS::ApiGatewayV2::Stage")
        .doesNotContain("AccessLog");
  }

  @Test
  void theManifestSaysWhoMayCall() {
    assertThat(compile(SETTINGS).text("META-INF/lading/images/a.json"))
        .contains("\"authorizer\": \"users\"")
        .contains("\"scopes\": [")
        .doesNotContain("\"none\"");
  }

  @Test
  void theOpenApiDocumentHasSecuritySchemes() {
    JsonNode document = OpenApiCheck.parse(compile(SETTINGS).text("META-INF/lading/openapi.yaml"));

    assertThat(OpenApiCheck.findings(document)).isEmpty();
    JsonNode schemes = document.at("/components/securitySchemes");
    assertThat(schemes.at("/users/openIdConnectUrl").asText())
        .isEqualTo("https://login.example.com/.well-known/openid-configuration");
    assertThat(schemes.at("/partners/in").asText()).isEqualTo("query");
    assertThat(schemes.at("/keys/name").asText()).isEqualTo("X-Key");
    assertThat(schemes.at("/iam/x-amazon-apigateway-authtype").asText()).isEqualTo("awsSigv4");
    assertThat(document.at("/paths/~1scopes/get/security"))
        .hasToString("[{\"users\":[\"read\",\"write\"]}]");
    assertThat(document.at("/paths/~1open/get/security").isMissingNode()).isTrue();
    assertThat(document.at("/paths/~1open/get/responses/401").isMissingNode()).isTrue();
    assertThat(document.at("/paths/~1keys/get/responses/403/$ref").asText())
        .isEqualTo("#/components/responses/Forbidden");
  }

  private static CompiledApplication compile(String settings) {
    return CompiledApplication.of(
        List.of("-Alading.suppress=unused-authorizer"),
        CompiledApplication.handler("ShopApi", settings + "interface ShopApi {}"),
        CompiledApplication.handler("ApiHandler", ROUTES),
        CompiledApplication.handler("DecideHandler", DECIDING));
  }

  /** For the check against resource schemas that follows the tests. */
  private static void keep(CompiledApplication application, String name) throws IOException {
    Path folder = Path.of("target", "templates", name);
    Files.createDirectories(folder);
    for (String path : application.paths("META-INF/lading/cloudformation/")) {
      Files.writeString(folder.resolve(Path.of(path).getFileName()), application.text(path));
    }
  }
}
