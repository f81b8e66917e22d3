package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes with triggers of their own, called by events as Lambda sends them. */
class ClassHandlerTest {

  private static final String AWS =
      "import com.amazonaws.services.lambda.runtime.*;\nimport java.io.*;\n";

  @Test
  void callsLadingsInterfaces() throws Exception {
    EventDispatcher function =
        function(
            """
            @ContainerImage(name = "a", group = "work")
            @Route(method = HttpMethod.GET, path = "/x/{id}")
            @Route(method = HttpMethod.POST, path = "/x/{id}")
            @Queue("jobs")
            @Schedule("rate(1 day)")
            public class WorkHandler implements HttpHandler, QueueHandler, ScheduleHandler {
              private String seen = "";

              @Override
              public HttpResponse handle(HttpRequest request, Context context) {
                return HttpResponse.text(request.path("id").asString() + seen);
              }

              @Override
              public void handle(QueueMessage message, Context context) {
                seen += " " + message.body();
                if (message.body().equals("bad")) {
                  throw new IllegalStateException("bad");
                }
              }

              @Override
              public void handle(ScheduledEvent event, Context context) {
                seen += " " + event.schedule() + event.id();
              }

              @Route(method = HttpMethod.GET, path = "/seen")
              public String seen() {
                return seen;
              }
            }
            """);

    assertThat(answer(function, record("m-1", "good") + "," + record("m-2", "bad"), "Records"))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"}]}");
    assertThat(answer(function, schedule("work-handler"))).isEqualTo("null");
    assertThat(answer(function, request("GET", "/x/7"))).contains("7 good bad work-handlere-1");
    assertThat(answer(function, request("POST", "/x/8"))).contains("8 good");
    assertThat(answer(function, request("GET", "/seen"))).contains(" good bad");
  }

  @Test
  void givesStreamHandlersTheEventsBytesAndAnswersWithTheirs() throws Exception {
    EventDispatcher function =
        function(
            AWS
                + """
            @ContainerImage(name = "a", group = "work")
            @Route(method = HttpMethod.POST, path = "/raw")
            @Schedule(value = "rate(1 day)", name = "nightly")
            public class WorkHandler implements RequestStreamHandler {
              @Override
              public void handleRequest(InputStream in, OutputStream out, Context context)
                  throws IOException {
                out.write(in.readAllBytes());
                out.write(context.getAwsRequestId().getBytes());
              }

              @Route(method = HttpMethod.GET, path = "/typed")
              public String typed() {
                return "typed";
              }
            }
            """);

    String request = request("POST", "/raw");
    assertThat(answer(function, request)).isEqualTo(request + "request-1");
    assertThat(answer(function, schedule("nightly"))).isEqualTo(schedule("nightly") + "request-1");
    assertThat(answer(function, request("GET", "/typed"))).contains("\"body\":\"typed\"");
    assertThat(answer(function, request("GET", "/raw"))).contains("\"statusCode\":405");
  }

  @Test
  void readsTheEventOfRequestHandlersAndWritesTheirAnswer() throws Exception {
    EventDispatcher function =
        function(
            AWS
                + """
            public class WorkHandler {
              public record Event(String rawPath, String body, Map<String, String> pathParameters) {}

              public record Answer(int statusCode, String body) {}

              public abstract static class Parent<E> implements RequestHandler<E, Answer> {}

              @ContainerImage(name = "a", group = "work")
              @Route(method = HttpMethod.POST, path = "/legacy/{id}")
              public static class Legacy extends Parent<Event> {
              @Override
              public Answer handleRequest(Event event, Context context) {
                if (event.body().equals("fail")) {
                  throw new IllegalStateException("no");
                }
                return new Answer(201, event.rawPath() + event.pathParameters() + event.body());
              }
              }

              @ContainerImage(name = "a", group = "work")
              @Schedule("rate(1 day)")
              public static class Nightly implements RequestHandler<Map<String, List<Long>>, Void> {
                @Override
                public Void handleRequest(Map<String, List<Long>> event, Context context) {
                  return null;
                }
              }

              @ContainerImage(name = "a", group = "work")
              @Schedule("rate(2 days)")
              public static class Other implements RequestHandler<Map<String, String>, String> {
                @Override
                public String handleRequest(Map<String, String> event, Context context) {
                  return event.get("id");
                }
              }
            }
            """);

    assertThat(answer(function, request("POST", "/legacy/7")))
        .isEqualTo("{\"statusCode\":201,\"body\":\"/legacy/7{id=7}hello\"}");
    assertThat(answer(function, request("POST", "/legacy/7").replace("hello", "fail")))
        .contains("\"statusCode\":500")
        .doesNotContain("no");
    assertThat(answer(function, request("POST", "/legacy/7").replace("\"hello\"", "{}")))
        .contains("\"statusCode\":500");
    assertThat(answer(function, schedule("other"))).isEqualTo("\"e-1\"");
    assertThatThrownBy(() -> answer(function, schedule("nightly")))
        .hasMessageContaining("does not have the expected form");
  }

  @Test
  void readsAndWritesAwssOwnEventTypes() throws Exception {
    EventDispatcher function =
        function(
            AWS
                + """
            import com.amazonaws.services.lambda.runtime.events.*;

            @ContainerImage(name = "a", group = "work")
            @Route(method = HttpMethod.POST, path = "/legacy/{id}")
            public class WorkHandler
                implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
              @Override
              public APIGatewayV2HTTPResponse handleRequest(
                  APIGatewayV2HTTPEvent event, Context context) {
                return APIGatewayV2HTTPResponse.builder()
                    .withStatusCode(202)
                    .withBody(event.getPathParameters().get("id") + event.getBody())
                    .build();
              }
            }
            """);

    assertThat(answer(function, request("POST", "/legacy/7")))
        .contains("\"statusCode\":202", "\"body\":\"7hello\"");
  }

  private static EventDispatcher function(String code) {
    return new EventDispatcher(
        CompiledApplication.ofHandler("WorkHandler", code).function("WorkFunction"),
        Map.of("LADING_QUEUES", "jobs=arn:aws:sqs:eu-west-1:1:physical"));
  }

  private static String answer(EventDispatcher function, String event) throws Exception {
    Answer answer = function.dispatch(event.getBytes(StandardCharsets.UTF_8), TestContext.CONTEXT);
    return new String(((Answer.Whole) answer).bytes(), StandardCharsets.UTF_8);
  }

  private static String answer(EventDispatcher function, String records, String field)
      throws Exception {
    return answer(function, "{\"" + field + "\":[" + records + "]}");
  }

  private static String request(String method, String path) {
    return """
        {"version":"2.0","routeKey":"%1$s %2$s","rawPath":"%2$s","rawQueryString":"",
        "headers":{"host":"example.com"},"pathParameters":{"id":"7"},
        "requestContext":{"stage":"$default","http":{"method":"%1$s","path":"%2$s"}},
        "body":"hello","isBase64Encoded":false}"""
        .formatted(method, path);
  }

  private static String record(String id, String body) {
    return """
        {"messageId":"%s","body":"%s","attributes":{},"messageAttributes":{},
        "eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:1:physical"}"""
        .formatted(id, body);
  }

  private static String schedule(String name) {
    return "{\"lading.schedule\":\""
        + name
        + "\",\"id\":\"e-1\",\"time\":\"2027-01-31T09:00:00Z\"}";
  }
}
