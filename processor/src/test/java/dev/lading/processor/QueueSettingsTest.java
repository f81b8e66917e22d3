package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.event.EventDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What messages and schedules bring along, and AWS's interfaces on queues. */
class QueueSettingsTest {

  private static final String TEMPLATE = "META-INF/lading/cloudformation/template.yaml";

  @Test
  void attributesAreConvertedAndABadOneFailsItsMessageOnly() throws Exception {
    EventDispatcher function =
        function(
            """
            @ContainerImage(name = "a", group = "work")
            public class WorkHandler {
              @Queue("jobs")
              public void work(
                  String body,
                  @MessageAttribute UUID tenant,
                  @MessageAttribute("x-priority") Optional<Integer> priority,
                  @MessageAttribute(value = "mode", defaultValue = "fast") String mode,
                  @SystemAttribute("ApproximateReceiveCount") int attempt) {
                if (!body.equals("" + tenant + priority + mode + attempt)) {
                  throw new IllegalStateException(body);
                }
              }
            }
            """);
    String tenant = "0b0e4f2e-0000-4000-8000-000000000001";

    assertThat(
            answer(
                function,
                records(
                    record(
                        "1",
                        tenant + "Optional[7]slow2",
                        tenant,
                        ",\"x-priority\":{\"stringValue\":\"7\"},\"mode\":{\"stringValue\":\"slow\"}"),
                    record("2", tenant + "Optional.emptyfast2", tenant, ""),
                    record("3", "not a UUID", "x", ""),
                    record(
                        "4",
                        "not a number",
                        tenant,
                        ",\"x-priority\":{\"stringValue\":\"high\"}"))))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"},{\"itemIdentifier\":\"4\"}]}");
  }

  @Test
  void awssInterfacesGetTheWholeBatch() throws Exception {
    EventDispatcher function =
        function(
            """
            @ContainerImage(name = "a", group = "work")
            @Queue("jobs")
            public class WorkHandler
                implements com.amazonaws.services.lambda.runtime.RequestHandler<
                    Map<String, List<Map<String, Object>>>, Object> {
              @Override
              public Object handleRequest(
                  Map<String, List<Map<String, Object>>> event, Context context) {
                String body = (String) event.get("Records").get(0).get("body");
                return switch (body) {
                  case "fail" ->
                      Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", "1")));
                  case "throw" -> throw new IllegalStateException("all of them");
                  case "text" -> "done";
                  default -> Map.of("count", event.get("Records").size());
                };
              }
            }
            """);
    String allDone = "{\"batchItemFailures\":[]}";

    assertThat(answer(function, records(record("1", "fail"), record("2", "x"))))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
    assertThat(answer(function, records(record("1", "text")))).isEqualTo(allDone);
    assertThat(answer(function, records(record("1", "count")))).isEqualTo(allDone);
    assertThatThrownBy(() -> answer(function, records(record("1", "throw"))))
        .hasMessage("all of them");
  }

  @Test
  void aStreamHandlersTextIsNoFailure() throws Exception {
    EventDispatcher function =
        function(
            """
            @ContainerImage(name = "a", group = "work")
            @Queue("jobs")
            public class WorkHandler
                implements com.amazonaws.services.lambda.runtime.RequestStreamHandler {
              @Override
              public void handleRequest(
                  java.io.InputStream in, java.io.OutputStream out, Context context)
                  throws java.io.IOException {
                if (!new String(in.readAllBytes()).startsWith("{\\\"Records\\\":[{")) {
                  throw new IllegalStateException();
                }
                out.write("done: {".getBytes());
              }
            }
            """);

    assertThat(answer(function, records(record("1", "x")))).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void aSchedulesInputReachesItsHandler() throws Exception {
    CompiledApplication application =
        CompiledApplication.ofHandler(
            "WorkHandler",
            """
            @ContainerImage(name = "a", group = "work")
            public class WorkHandler {
              public record Config(int depth, List<String> names) {}

              @Schedule(value = "rate(1 day)", input = "{\\\"depth\\\": 2, \\\"names\\\": [\\\"<a>\\\"]}")
              public void typed(@Body Config config, ScheduledEvent event, Context context) {
                throw new IllegalStateException(event.schedule() + config);
              }

              @Schedule(value = "rate(1 day)", input = "[1, 2]")
              public void text(@Body String input) {
                throw new IllegalStateException(input);
              }

              @Schedule("rate(1 day)")
              public void none(ScheduledEvent event) {
                throw new IllegalStateException(event.input());
              }
            }
            """);
    EventDispatcher function = new EventDispatcher(application.function("WorkFunction"), Map.of());

    assertThatThrownBy(
            () ->
                answer(
                    function, schedule("typed", ",\"input\":{\"depth\": 2, \"names\": [\"<a>\"]}")))
        .hasMessage("typedConfig[depth=2, names=[<a>]]");
    assertThatThrownBy(() -> answer(function, schedule("text", ",\"input\":[1, 2]")))
        .hasMessage("[1, 2]");
    assertThatThrownBy(() -> answer(function, schedule("none", ""))).hasMessage("null");
    assertThat(application.text(TEMPLATE))
        .contains("\"input\":{\"depth\": 2, \"names\": [\"<a>\"]}}");
  }

  @Test
  void settingsOfAGroupAreMergedAndWritten() {
    CompiledApplication application =
        CompiledApplication.of(
            CompiledApplication.handler(
                "FirstHandler",
                """
                @ContainerImage(name = "a", group = "work")
                @LambdaFunction(memory = 512, timeout = 20, snapStart = true, tags = "team=a")
                @PolicyStatement(actions = "s3:GetObject", resources = "arn:aws:s3:::b/*")
                @PolicyStatement(actions = "sns:Publish", resources = "*")
                public class FirstHandler {
                  @Queue(value = "jobs-queue", batchSize = 20, batchWindow = 3)
                  public void work(String body) {}
                }
                """),
            CompiledApplication.handler(
                "SecondHandler",
                """
                @ContainerImage(name = "a", group = "work")
                @LambdaFunction(memory = 256, timeout = 40, logRetention = 7, tags = "stage=test")
                @PolicyStatement(actions = "s3:GetObject", resources = "arn:aws:s3:::b/*")
                public class SecondHandler {
                  @Queue(value = "old-queue", existing = true)
                  public void work(String body) {}
                }
                """));

    assertThat(application.text(TEMPLATE))
        .contains(
            "MemorySize: 512",
            "Timeout: 40",
            "VisibilityTimeout: 243",
            "RetentionInDays: 7",
            "ApplyOn: PublishedVersions",
            "FunctionName: !Ref WorkFunctionAlias",
            "EventSourceArn: !Ref OldQueueArn",
            "Key: stage",
            "Key: team",
            "Action: sns:Publish")
        .containsOnlyOnce("Action: s3:GetObject");
    assertThat(application.text("META-INF/lading/images/a.json"))
        .contains("\"snapStart\": true", "\"existing\": true", "\"batchWindow\": 3");
  }

  private static EventDispatcher function(String code) {
    return new EventDispatcher(
        CompiledApplication.ofHandler("WorkHandler", code).function("WorkFunction"),
        Map.of("LADING_QUEUES", "jobs=arn:jobs"));
  }

  private static String answer(EventDispatcher function, String event) throws Exception {
    return Requests.answer(function, event);
  }

  private static String records(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  private static String record(String id, String body) {
    return record(id, body, "", "");
  }

  private static String record(String id, String body, String tenant, String attributes) {
    return """
        {"messageId":"%s","body":"%s","attributes":{"ApproximateReceiveCount":"2"},
        "messageAttributes":{"tenant":{"stringValue":"%s"}%s},
        "eventSource":"aws:sqs","eventSourceARN":"arn:jobs"}"""
        .formatted(id, body, tenant, attributes);
  }

  private static String schedule(String name, String input) {
    return "{\"lading.schedule\":\"%s\",\"id\":\"e-1\",\"time\":\"2027-01-31T09:00:00Z\"%s}"
        .formatted(name, input);
  }
}
