package dev.lading.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions with a URL of their own, from source to answer. */
class StreamingDispatchTest {

  private static final String HANDLER =
      """
      @ContainerImage(name = "a", group = "work")
      @FunctionUrl(auth = FunctionUrl.Auth.NONE)
      public class WorkHandler {
        %s
      }
      """;

  private static final String ZEROS = "\0".repeat(8);

  private static Answer answer(CompiledApplication application, String path) throws Exception {
    String event =
        """
        {"version":"2.0","routeKey":"$default","rawPath":"%1$s","rawQueryString":"",
        "headers":{},"requestContext":{"stage":"$default",
        "domainName":"x.lambda-url.eu-west-1.on.aws","http":{"method":"GET","path":"%1$s"}},
        "isBase64Encoded":false}"""
            .formatted(path);
    return new EventDispatcher(application.function("WorkFunction"), Map.of())
        .dispatch(event.getBytes(UTF_8), TestContext.CONTEXT);
  }

  private static String streamed(CompiledApplication application, String path) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((Answer.Streamed) answer(application, path)).writeTo(out);
    return out.toString(UTF_8);
  }

  @Test
  void aFunctionWhoseRoutesStreamStreamsAllItsResponses() throws Exception {
    CompiledApplication application =
        CompiledApplication.ofHandler(
            "WorkHandler",
            HANDLER.formatted(
                """
                @Route(method = HttpMethod.GET, path = "/words/{word}")
                public StreamingResponse words(@PathParam String word, @QueryParam("n") int n) {
                  return StreamingResponse.of("text/plain", body -> body.write(word.getBytes()));
                }

                @Route(method = HttpMethod.GET, path = "/events/{id}")
                public StreamingResponse events(@PathParam UUID id) {
                  return StreamingResponse.events(events -> events.send("id", id.toString()));
                }
                """));

    assertThat(streamed(application, "/events/00000000-0000-0001-0000-000000000002"))
        .endsWith(ZEROS + "event: id\ndata: 00000000-0000-0001-0000-000000000002\n\n");
    assertThat(streamed(application, "/words/hello"))
        .startsWith("{\"statusCode\":400,")
        .endsWith(ZEROS + "{\"message\":\"n is missing\",\"parameter\":\"n\"}");
    assertThat(streamed(application, "/nowhere")).endsWith(ZEROS + "{\"message\":\"Not Found\"}");
    assertThat(application.text("META-INF/lading/images/a.json"))
        .containsPattern("\"streams\": true,\\s+\"url\": \\{\\s+\"auth\": \"none\"\\s+}");
  }

  @Test
  void aClassThatNarrowsItsHandlersResultStreams() throws Exception {
    CompiledApplication application =
        CompiledApplication.ofHandler(
            "WorkHandler",
            """
            @ContainerImage(name = "a", group = "work")
            @FunctionUrl(auth = FunctionUrl.Auth.IAM)
            @Route(method = HttpMethod.GET, path = "/now")
            public class WorkHandler implements HttpHandler {
              @Override
              public StreamingResponse handle(HttpRequest request, Context context) {
                return StreamingResponse.of("text/plain", body -> body.write('x'));
              }
            }
            """);

    assertThat(streamed(application, "/now")).endsWith(ZEROS + "x");
  }

  @Test
  void aFunctionUrlWithoutStreamsAnswersAsAWhole() throws Exception {
    CompiledApplication application =
        CompiledApplication.ofHandler(
            "WorkHandler",
            HANDLER.formatted(
                """
                @Route(method = HttpMethod.GET, path = "/now")
                public String now() {
                  return "now";
                }

                @Queue("jobs")
                public void work(String body) {}
                """));

    assertThat(new String(((Answer.Whole) answer(application, "/now")).bytes(), UTF_8))
        .contains("\"body\":\"now\"");
  }

  @Test
  void twoUrlsAndTheApiMayHaveRoutesOfTheSamePaths() {
    String code =
        """
        @ContainerImage(name = "a", group = "%s")
        %s
        public class %s {
          @Route(method = HttpMethod.GET, path = "/now")
          public String now() {
            return "now";
          }
        }
        """;
    CompiledApplication application =
        CompiledApplication.of(
            CompiledApplication.handler("A", code.formatted("a", "", "A")),
            CompiledApplication.handler(
                "B", code.formatted("b", "@FunctionUrl(auth = FunctionUrl.Auth.NONE)", "B")),
            CompiledApplication.handler(
                "C", code.formatted("c", "@FunctionUrl(auth = FunctionUrl.Auth.IAM)", "C")));

    assertThat(application.text("META-INF/lading/cloudformation/template.yaml"))
        .containsOnlyOnce("AWS::ApiGatewayV2::Route")
        .containsOnlyOnce(" AuthType: NONE")
        .containsOnlyOnce(" AuthType: AWS_IAM");
  }
}
