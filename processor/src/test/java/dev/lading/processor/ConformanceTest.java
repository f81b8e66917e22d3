package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.lading.processor.cloudformation.ParsedTemplate;
import dev.lading.processor.cloudformation.TemplateCheck;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An application of the size and shape that teams really have: 25 routes, 10 schedules and 7 queues
 * in 3 images, two of its functions with a URL of their own. What its one template deploys is
 * followed to the handlers: nothing here knows a function but by the template.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

  private static final Path SOURCES = Path.of("src/test/resources/conformance");
  private static final String TEMPLATE = "META-INF/lading/cloudformation/template.yaml";
  private static final Pattern ARN = Pattern.compile("\\$\\{(\\w+)\\.Arn}");

  private CompiledApplication application;
  private ParsedTemplate template;
  private final Map<String, EventDispatcher> functions = new TreeMap<>();

  @BeforeAll
  void compile() throws IOException {
    application =
        CompiledApplication.of(
            List.of("-Alading.application=assistant", "-Alading.suppress=" + suppressed()),
            sources());
    template = ParsedTemplate.parse(application.text(TEMPLATE));
    Path kept = Path.of("target", "templates", "conformance", "template.yaml");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, application.text(TEMPLATE));
    for (var function : template.resources("AWS::Lambda::Function")) {
      functions.put(function.id(), dispatcher(function));
    }
  }

  /**
   * The application says so itself: visibility is what it was, and the gateway's limit is known.
   */
  private static String suppressed() {
    return "visibility-below-advice,route-timeout,template-needs-upload";
  }

  private static JavaFileObject[] sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .sorted()
          .map(
              file -> {
                String name = file.getFileName().toString().replace(".java", "");
                return JavaFileObjects.forSourceString("assistant." + name, text(file));
              })
          .toArray(JavaFileObject[]::new);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The function as deployed: by its command, with the environment that the template gives it. */
  private EventDispatcher dispatcher(ParsedTemplate.ParsedResource function) {
    List<?> entryPoint = (List<?>) function.property("ImageConfig/EntryPoint");
    String entryClass = String.valueOf(entryPoint.get(entryPoint.size() - 1));
    String command = String.valueOf(function.property("ImageConfig/Command/0"));
    String entry = entryClass.substring(entryClass.lastIndexOf('.') + 1);
    Map<String, String> environment = new LinkedHashMap<>();
    Object queues = function.property("Environment/Variables/LADING_QUEUES");
    if (queues != null) {
      List<String> pairs = new ArrayList<>();
      collectSubstitutions(queues, pairs);
      environment.put("LADING_QUEUES", String.join(",", pairs));
    }
    return new EventDispatcher(application.image(entry).function(command), environment);
  }

  private static void collectSubstitutions(Object node, List<String> pairs) {
    if (node instanceof List<?> list) {
      list.forEach(item -> collectSubstitutions(item, pairs));
    } else if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (key.equals("Fn::Sub")) {
              pairs.add(ARN.matcher((String) value).replaceAll(ConformanceTest::physicalArn));
            } else {
              collectSubstitutions(value, pairs);
            }
          });
    }
  }

  private static String physicalArn(java.util.regex.MatchResult match) {
    return Matcher.quoteReplacement(arn(match.group(1)));
  }

  /** A queue's ARN as AWS makes it: cut, and with letters of its own at the end. */
  private static String arn(String logicalId) {
    return "arn:aws:sqs:eu-west-2:123456789012:pr-17-"
        + logicalId
        + "-1A2B3C4D"
        + (logicalId.contains("Fifo") ? ".fifo" : "");
  }

  @Test
  void templateIsWhole() {
    assertThat(TemplateCheck.findings(template)).isEmpty();
    assertThat(template.resources("AWS::ApiGatewayV2::Route")).hasSize(23);
    assertThat(template.resources("AWS::Lambda::Url")).hasSize(2);
    assertThat(template.resources("AWS::Scheduler::Schedule")).hasSize(10);
    assertThat(template.resources("AWS::Lambda::EventSourceMapping")).hasSize(7);
    assertThat(functions)
        .containsOnlyKeys(
            "ApiFunction",
            "LlmSharedHttpFunction",
            "LlmSharedStreamFunction",
            "ScrapeHandlerFunction",
            "UpkeepFunction");
  }

  @Test
  void eachQueueReachesItsHandler() throws Exception {
    Map<String, String> reached = new TreeMap<>();
    for (var mapping : template.resources("AWS::Lambda::EventSourceMapping")) {
      String queue = (String) mapping.property("EventSourceArn/Fn::GetAtt/0");
      String answer =
          invoke((String) mapping.property("FunctionName/Ref"), message(arn(queue), "hello"));
      assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
      reached.put(queue, String.join(",", journal()));
    }
    assertThat(reached)
        .containsExactly(
            Map.entry("AgentDelegationQueue", "delegation hello"),
            Map.entry("AgentEvalQueue", "eval hello"),
            Map.entry("AgentScheduleQueue", "schedule hello"),
            Map.entry("AgentTemporalGrainQueueFifo", "grain hello"),
            Map.entry("BotWebhookQueue", "bot-webhook-queue hello"),
            Map.entry("OpenrouterCostVerificationQueue", "cost hello"),
            Map.entry("WebhookQueue", "webhook-queue hello"));
  }

  @Test
  void eachScheduleReachesItsHandler() throws Exception {
    List<String> reached = new ArrayList<>();
    for (var schedule : template.resources("AWS::Scheduler::Schedule")) {
      String input =
          ((String) schedule.property("Target/Input"))
              .replace("<aws.scheduler.execution-id>", "e-1")
              .replace("<aws.scheduler.scheduled-time>", "2026-01-31T12:00:00Z");
      invoke((String) schedule.property("Target/Arn/Fn::GetAtt/0"), input);
      reached.addAll(journal());
    }
    assertThat(reached)
        .containsExactlyInAnyOrder(
            "aggregate aggregate-token-usage",
            "clean up cleanup-expired-reservations",
            "sync sync-lemonsqueezy-subscriptions",
            "run run-agent-schedules",
            "summarize summarize-memory-daily",
            "summarize summarize-memory-weekly",
            "summarize summarize-memory-monthly",
            "summarize summarize-memory-quarterly",
            "summarize summarize-memory-yearly",
            "clean up cleanup-memory-retention");
  }

  @Test
  void eachQueueKeepsWhatItWasToldToBe() {
    assertThat(template.resource("AgentTemporalGrainQueueFifo").property("VisibilityTimeout"))
        .isEqualTo(1320);
    assertThat(template.resource("WebhookQueue").property("VisibilityTimeout")).isEqualTo(1800);
    assertThat(template.resource("WebhookQueue").property("MessageRetentionPeriod"))
        .isEqualTo(1_209_600);
    for (var mapping : template.resources("AWS::Lambda::EventSourceMapping")) {
      assertThat(mapping.property("FunctionResponseTypes"))
          .isEqualTo(List.of("ReportBatchItemFailures"));
    }
  }

  @Test
  void routesOfTheApiReachTheirHandlers() throws Exception {
    assertRequest("POST", "/api/webhook/w/a/k", "webhook w a k body");
    assertRequest("PUT", "/api/workspaces", "workspaces PUT /api/workspaces");
    assertRequest("GET", "/api/workspaces/w/agents", "workspaces GET /api/workspaces/w/agents");
    assertRequest("POST", "/api/webhooks/lemonsqueezy", "lemonsqueezy");
    assertRequest("POST", "/api/webhooks/stripe/w/i", "webhooks stripe w i");
    assertRequest("GET", "/api/usage/daily", "usage daily");
    assertRequest("GET", "/api/auth/callback/x", "auth /api/auth/callback/x");
    assertRequest("GET", "/api/email/oauth/google/callback", "email oauth google");
    assertRequest("GET", "/api/email/oauth/google/other", "page api/email/oauth/google/other");
    assertRequest("POST", "/api/usage", "page api/usage");
  }

  @Test
  void functionUrlsReachTheirHandlers() throws Exception {
    assertThat(invoke("ScrapeHandlerFunction", urlRequest("POST", "/api/scrape")))
        .contains("scrape body");
    assertThat(invoke("LlmSharedStreamFunction", urlRequest("GET", "/api/streams/w/a")))
        .startsWith("{\"statusCode\":200,")
        .endsWith("\0".repeat(8) + "stream w/a");
    assertThat(template.resource("LlmSharedStreamFunctionUrl").property("InvokeMode"))
        .isEqualTo("RESPONSE_STREAM");
    assertThat(template.resource("ScrapeHandlerFunctionUrl").property("InvokeMode"))
        .isEqualTo("BUFFERED");
  }

  private void assertRequest(String method, String path, String expected) throws Exception {
    String function = ApiRoutes.of(template).functionFor(method, path);
    assertThat(invoke(function, request(method, path))).contains("\"body\":\"" + expected + "\"");
  }

  private String invoke(String function, String event) throws Exception {
    Answer answer =
        functions
            .get(function)
            .dispatch(event.getBytes(StandardCharsets.UTF_8), TestContext.CONTEXT);
    if (answer instanceof Answer.Whole whole) {
      return new String(whole.bytes(), StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    ((Answer.Streamed) answer).writeTo(streamed);
    return streamed.toString(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // the journal's entries are texts
  private List<String> journal() throws ReflectiveOperationException {
    return (List<String>) application.load("assistant.Journal").getMethod("take").invoke(null);
  }

  private static String message(String arn, String body) {
    return """
        {"Records":[{"messageId":"m-1","eventSource":"aws:sqs","eventSourceARN":"%s",
          "attributes":{"MessageGroupId":"g"},"messageAttributes":{},"body":"%s"}]}"""
        .formatted(arn, body);
  }

  private static String urlRequest(String method, String path) {
    return request(method, path)
        .replace("{\"stage\"", "{\"domainName\":\"abc.lambda-url.eu-west-2.on.aws\",\"stage\"");
  }

  private static String request(String method, String path) {
    return """
        {"version":"2.0","rawPath":"%s","rawQueryString":"","headers":{},"body":"body",
         "isBase64Encoded":false,
         "requestContext":{"stage":"$default","http":{"method":"%s","path":"%s"}}}"""
        .formatted(path, method, path);
  }
}
