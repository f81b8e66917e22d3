package dev.lading.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lading.processor.cloudformation.ParsedTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The application behind a REST API that the tests of it compile. */
final class RestApplication {

  static final String FOLDER = "META-INF/lading/cloudformation/";

  static final String SETTINGS =
      """
      @RestApi(
          stage = "v1",
          tracing = true,
          allowOrigins = {"https://a.example", "https://b.example"},
          allowMethods = {"GET", "POST"},
          allowHeaders = {"authorization", "x-key"},
          exposeHeaders = "x-total",
          allowCredentials = true,
          maxAge = 600,
          throttlingRate = 12.5,
          throttlingBurst = 40,
          cognitoAuthorizers = {
            @CognitoAuthorizer(name = "users"),
            @CognitoAuthorizer(
                name = "staff",
                userPools = "arn:aws:cognito-idp:eu-west-2:123456789012:userpool/eu-west-2_Ab1",
                header = "X-Token",
                resultTtl = 0)
          },
          lambdaAuthorizers = @LambdaAuthorizer(name = "keys", function = "decide",
              resultTtl = 60,
              identitySources = {"$request.header.X-Key", "$context.identity.sourceIp"}),
          tokenAuthorizers = @TokenAuthorizer(name = "session", validation = "s-[0-9]+"),
          authorizer = "users")
      """;

  static final String ROUTES =
      """
      @ContainerImage(name = "a")
      public class ApiHandler {
        @Route(method = HttpMethod.GET, path = "/")
        public void byDefault() {}

        @Route(method = HttpMethod.GET, path = "/orders/{id}", scopes = "orders/read")
        public void scopes(@PathParam String id) {}

        @Route(method = HttpMethod.POST, path = "/orders/{id}", authorizer = "staff")
        public void staff(@PathParam String id) {}

        @Route(method = HttpMethod.GET, path = "/open", authorizer = "none")
        public String open() {
          return "open";
        }

        @Route(method = HttpMethod.GET, path = "/iam", authorizer = "iam")
        public void iam() {}

        @Route(method = HttpMethod.ANY, path = "/keys/{rest+}", authorizer = "keys")
        public void keys(@PathParam String rest) {}

        @Route(method = HttpMethod.OPTIONS, path = "/session", authorizer = "none")
        public void options() {}

        @Route(method = HttpMethod.GET, path = "/session", authorizer = "session")
        public void session() {}
      }
      """;

  static final String DECIDING =
      """
      @ContainerImage(name = "a", group = "decide")
      @LambdaFunction(provisionedConcurrency = 1)
      public class DecideHandler {
        @Invoke
        public String decide(String body) {
          return body;
        }
      }
      """;

  static final String STREAMING =
      """
      @ContainerImage(name = "a", group = "stream")
      @LambdaFunction(timeout = 120)
      public class StreamHandler {
        @Route(method = HttpMethod.GET, path = "/orders/stream", authorizer = "none")
        public StreamingResponse stream() {
          return StreamingResponse.of("text/plain", out -> out.write('x'));
        }
      }
      """;

  private RestApplication() {}

  static CompiledApplication compile(String settings) {
    return CompiledApplication.of(
        List.of("-Alading.suppress=unused-authorizer"),
        CompiledApplication.handler("ShopApi", settings + "interface ShopApi {}"),
        CompiledApplication.handler("ApiHandler", ROUTES),
        CompiledApplication.handler("DecideHandler", DECIDING),
        CompiledApplication.handler("StreamHandler", STREAMING));
  }

  static ParsedTemplate template(CompiledApplication application) {
    return ParsedTemplate.parse(application.text(FOLDER + "template.yaml"));
  }

  /** For the check against resource schemas that follows the tests. */
  static void keep(CompiledApplication application, String name) throws IOException {
    Path folder = Path.of("target", "templates", name);
    Files.createDirectories(folder);
    for (String path : application.paths(FOLDER)) {
      Files.write(
          folder.resolve(Path.of(path).getFileName()), application.text(path).getBytes(UTF_8));
    }
  }
}
