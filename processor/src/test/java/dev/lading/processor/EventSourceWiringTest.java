package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.InvalidBodyException;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.event.EventDispatcher;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands around handlers, for every kind of trigger: factory, interceptors, validation. */
class EventSourceWiringTest {

  private static final CompiledApplication APPLICATION =
      CompiledApplication.of(
          List.of("-Xlint:-processing"),
          CompiledApplication.handler(
              "WorkHandler",
              """
              @ContainerImage(name = "a", group = "work", factory = WorkHandler.Wiring.class)
              @Interceptors(WorkHandler.Trace.class)
              public final class WorkHandler {
                public static final List<String> LOG = new java.util.ArrayList<>();

                public record Order(@jakarta.validation.constraints.NotBlank String id) {}

                public static final class Wiring {
                  public WorkHandler handler() {
                    return new WorkHandler("made");
                  }

                  public Trace trace() {
                    return new Trace("traced");
                  }
                }

                public static final class Trace implements HttpInterceptor, EventInterceptor {
                  private final String mark;

                  Trace(String mark) {
                    this.mark = mark;
                  }

                  @Override
                  public HttpResponse intercept(
                      HttpRequest request, Context context, HttpInterceptor.Next next)
                      throws Exception {
                    LOG.add(mark);
                    return next.proceed(request);
                  }

                  @Override
                  public void intercept(Object event, Context context, EventInterceptor.Next next)
                      throws Exception {
                    LOG.add(mark);
                    next.proceed();
                  }
                }

                private final String how;

                WorkHandler(String how) {
                  this.how = how;
                }

                @Route(method = HttpMethod.POST, path = "/orders")
                @Queue("jobs")
                @Schedule(value = "rate(1 day)", name = "typed", input = "{\\"id\\": \\"s\\"}")
                @EventPattern(value = "{\\"source\\": [\\"shop\\"]}", name = "typed")
                @Topic("orders")
                @DataStream("clicks")
                @Invoke(name = "typed")
                public String order(@jakarta.validation.Valid @Body Order order) {
                  LOG.add(how + " " + order.id());
                  return order.id();
                }

                @Topic("raw")
                public void raw(@MessageAttribute String kind, @MessageAttribute Optional<Integer> n) {
                  LOG.add(how + " " + kind + n);
                }

                @Bucket("uploads")
                public void uploaded(BucketEvent event) {
                  LOG.add(how + " " + event.key());
                }

                @TableStream("users")
                public void changed(TableChange change) {
                  LOG.add(how + " " + change.keys());
                }

                @ExceptionHandler(status = 418)
                public String failed(InvalidBodyException failure) {
                  return "not such an order";
                }
              }
              """));

  private final EventDispatcher function =
      new EventDispatcher(APPLICATION.function("WorkFunction"), SourceEvents.ENVIRONMENT);

  @BeforeEach
  void clear() {
    log().clear();
  }

  @SuppressWarnings("unchecked")
  private static List<String> log() {
    return (List<String>) APPLICATION.constant("app.WorkHandler", "LOG");
  }

  @Test
  void aFactorysHandlerAndInterceptorGetEveryKindOfEvent() throws Exception {
    HttpEvents.of("POST", "/orders")
        .body("{\"id\":\"r\"}")
        .answer(APPLICATION.function("WorkFunction"));
    APPLICATION
        .function("WorkFunction")
        .handle(
            new QueueMessage("jobs", "1", "{\"id\":\"q\"}", Map.of(), Map.of()),
            TestContext.CONTEXT);
    answer(SourceEvents.schedule("typed", "{\"id\":\"s\"}"));
    answer(SourceEvents.rule("typed", "{\"id\":\"e\"}"));
    answer(SourceEvents.notification("T-1", "{\\\"id\\\":\\\"t\\\"}"));
    answer(SourceEvents.notification("T-2", "any"));
    answer(SourceEvents.records("{\"id\":\"d\"}"));
    assertThat(answer(SourceEvents.invocation("typed", "{\"id\":\"i\"}"))).isEqualTo("\"i\"");
    answer(
        """
        {"lading.bucket":"uploads","event":{"id":"e-2","detail-type":"Object Created",
        "source":"aws.s3","account":"1","time":"2026-01-31T12:00:00Z","region":"eu-west-1",
        "resources":[],"detail":{"bucket":{"name":"b"},"object":{"key":"k","size":1}}}}""");
    answer(
        """
        {"Records":[{"eventID":"c-1","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{
        "ApproximateCreationDateTime":1769875201,"Keys":{"id":{"S":"u"}},"SequenceNumber":"1"},
        "eventSourceARN":"arn:aws:dynamodb:eu-west-1:1:table/u/stream/1"}]}""");

    assertThat(log().stream().filter(line -> !line.equals("traced")))
        .containsExactly(
            "made r",
            "made q",
            "made s",
            "made e",
            "made t",
            "made orderOptional.empty",
            "made d",
            "made i",
            "made k",
            "made {id=u}");
    assertThat(log()).hasSize(20);
    assertThat(log().stream().filter("traced"::equals)).hasSize(10);
  }

  @Test
  void aBodyThatIsNotValidReachesNoHandler() throws Exception {
    for (String event :
        List.of(
            SourceEvents.schedule("typed", "{\"id\":\" \"}"),
            SourceEvents.rule("typed", "{\"id\":\"\"}"),
            SourceEvents.notification("T-1", "{}"),
            SourceEvents.invocation("typed", "{\"id\":\"\"}"))) {
      assertThatThrownBy(() -> answer(event))
          .as(event)
          .isInstanceOf(InvalidBodyException.class)
          .hasMessageContaining("id must not be blank");
    }
    assertThat(answer(SourceEvents.records("{\"id\":\"a\"}", "{}", "{\"id\":\"b\"}")))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"s-1\"}]}");
    assertThat(
            HttpEvents.of("POST", "/orders")
                .body("{}")
                .answerText(APPLICATION.function("WorkFunction")))
        .isEqualTo("418 not such an order");
    assertThat(log().stream().filter(line -> !line.equals("traced"))).containsExactly("made a");
  }

  @Test
  void aMessageWithoutItsAttributeFails() {
    String without = SourceEvents.notification("T-2", "any").replace("\"kind\"", "\"other\"");

    assertThatThrownBy(() -> answer(without))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("kind is missing");
    assertThat(log().stream().filter(line -> !line.equals("traced"))).isEmpty();
  }

  @Test
  void anExceptionHandlerOfAFunctionWithoutRoutesIsTold() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .compile(
                CompiledApplication.handler(
                    "WorkHandler",
                    """
                    @ContainerImage(name = "a")
                    public final class WorkHandler {
                      @Topic("raw")
                      public void raw(String text) {}

                      @ExceptionHandler
                      public void failed(IllegalStateException failure) {}
                    }
                    """));

    assertThat(compilation.errors())
        .singleElement()
        .asString()
        .contains("[lading:exception-handler-without-route]");
  }

  private String answer(String event) throws Exception {
    return SourceEvents.answer(function, event);
  }
}
