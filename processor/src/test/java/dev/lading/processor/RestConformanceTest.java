package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.testing.compile.JavaFileObjects;
import dev.lading.processor.cloudformation.ParsedTemplate;
import dev.lading.processor.cloudformation.TemplateCheck;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The application of {@link ConformanceTest} in a REST API: every route of the HTTP API is a method
 * of the tree of resources, and leads to the same handler with the events of REST APIs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestConformanceTest {

  private static final Path SOURCES = Path.of("src/test/resources/conformance");
  private static final String TEMPLATE = "META-INF/lading/cloudformation/template.yaml";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ParsedTemplate http;
  private ParsedTemplate rest;
  private final Map<String, EventDispatcher> functions = new TreeMap<>();

  @BeforeAll
  void compile() throws IOException {
    http = ParsedTemplate.parse(compile(List.of()).text(TEMPLATE));
    CompiledApplication application =
        compile(
            List.of(
                JavaFileObjects.forSourceString(
                    "assistant.AssistantApi",
                    """
                    package assistant;

                    @dev.lading.annotations.RestApi(allowOrigins = "https://app.example")
                    interface AssistantApi {}
                    """)));
    rest = ParsedTemplate.parse(application.text(TEMPLATE));
    Path kept = Path.of("target", "templates", "rest-conformance", "template.yaml");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, application.text(TEMPLATE));
    for (var function : rest.resources("AWS::Lambda::Function")) {
      List<?> entryPoint = (List<?>) function.property("ImageConfig/EntryPoint");
      String entryClass = String.valueOf(entryPoint.get(entryPoint.size() - 1));
      functions.put(
          function.id(),
          new EventDispatcher(
              application
                  .image(entryClass.substring(entryClass.lastIndexOf('.') + 1))
                  .function(String.valueOf(function.property("ImageConfig/Command/0"))),
              Map.of()));
    }
  }

  private static CompiledApplication compile(List<JavaFileObject> more) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<JavaFileObject> sources =
          new ArrayList<>(
              files
                  .sorted()
                  .map(
                      file ->
                          JavaFileObjects.forSourceString(
                              "assistant." + file.getFileName().toString().replace(".java", ""),
                              text(file)))
                  .toList());
      sources.addAll(more);
      return CompiledApplication.of(
          List.of(
              "-Alading.application=assistant",
              "-Alading.suppress=visibility-below-advice,route-timeout,template-needs-upload"),
          sources.toArray(JavaFileObject[]::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theTemplateIsWhole() {
    assertThat(TemplateCheck.findings(rest)).isEmpty();
    assertThat(rest.resources("AWS::ApiGatewayV2::Api")).isEmpty();
    assertThat(rest.resources("AWS::Lambda::Url")).hasSize(2);
  }

  @Test
  void theTreeHasTheRoutesOfTheHttpApi() {
    assertThat(ApiRoutes.ofRest(rest).all())
        .containsExactlyInAnyOrderEntriesOf(ApiRoutes.of(http).all());
  }

  @Test
  void eventsOfRestApisReachTheirHandlers() throws Exception {
    assertRequest("POST", "/api/webhook/w/a/k", "webhook w a k body");
    assertRequest("PUT", "/api/workspaces", "workspaces PUT /api/workspaces");
    assertRequest("GET", "/api/workspaces/w/agents", "workspaces GET /api/workspaces/w/agents");
    assertRequest("POST", "/api/webhooks/lemonsqueezy", "lemonsqueezy");
    assertRequest("POST", "/api/webhooks/stripe/w/i", "webhooks stripe w i");
    assertRequest("GET", "/api/usage/daily", "usage daily");
    assertRequest("GET", "/api/auth/callback/x%20y", "auth /api/auth/callback/x y");
    assertRequest("GET", "/api/email/oauth/google/callback", "email oauth google");
    assertRequest("GET", "/pages/about", "page pages/about");
  }

  private void assertRequest(String method, String path, String expected) throws Exception {
    String function = ApiRoutes.ofRest(rest).functionFor(method, path);
    byte[] event = event(method, path).getBytes(StandardCharsets.UTF_8);
    Answer answer = functions.get(function).dispatch(event, TestContext.CONTEXT);
    JsonNode response = JSON.readTree(((Answer.Whole) answer).bytes());
    assertThat(response.path("statusCode").asInt()).isEqualTo(200);
    assertThat(response.path("body").asText()).isEqualTo(expected);
    assertThat(response.at("/headers/access-control-allow-origin").asText())
        .isEqualTo("https://app.example");
    assertThat(response.at("/headers/vary").asText()).isEqualTo("Origin");
    // Format 1.0 has no cookies.
    assertThat(response.path("cookies").isMissingNode()).isTrue();
  }

  /** As an API with the binary media types of the template sends it: bodies in Base64. */
  private static String event(String method, String path) {
    return """
        {"resource":"/{proxy+}","path":"%s","httpMethod":"%s",
         "headers":{"Origin":"https://app.example"},
         "multiValueHeaders":{"Origin":["https://app.example"]},
         "queryStringParameters":null,"multiValueQueryStringParameters":null,
         "pathParameters":{"proxy":"x"},"stageVariables":null,
         "requestContext":{"resourceId":"a1","resourcePath":"/{proxy+}","httpMethod":"%s",
           "path":"/live%s","accountId":"123456789012","protocol":"HTTP/1.1","stage":"live",
           "domainName":"a1.execute-api.eu-west-2.amazonaws.com","apiId":"a1",
           "identity":{"sourceIp":"192.0.2.1"}},
         "body":"%s","isBase64Encoded":true}"""
        .formatted(
            path,
            method,
            method,
            path,
            Base64.getEncoder().encodeToString("body".getBytes(StandardCharsets.UTF_8)));
  }
}
