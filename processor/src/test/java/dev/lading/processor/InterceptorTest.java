package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interceptors around compiled handlers, with real events. */
class InterceptorTest {

  private static final CompiledApplication APPLICATION =
      CompiledApplication.ofHandler(
          "Handler",
          """
          @ContainerImage(name = "h")
          @Interceptors({Handler.Outer.class, Handler.Guard.class})
          public final class Handler {

            public static final List<String> LOG = new java.util.ArrayList<>();

            @Route(method = HttpMethod.GET, path = "/greet/{name}")
            @Interceptors(Inner.class)
            public String greet(@PathParam String name, HttpRequest request) {
              LOG.add("greet");
              return name + " " + request.attribute("user").orElse("nobody");
            }

            @Route(method = HttpMethod.GET, path = "/fail")
            public String fail() {
              throw new IllegalStateException("a secret");
            }

            @Route(method = HttpMethod.POST, path = "/retry")
            @Interceptors(Retry.class)
            public String retry(@Body String body, HttpRequest request) {
              LOG.add("retry");
              return body + request.attribute("attempt").orElseThrow();
            }

            @Queue("jobs")
            @Interceptors(Retry.class)
            public void work(String body) {
              LOG.add("work " + body);
              if (LOG.size() < 4) {
                throw new IllegalStateException(body);
              }
            }

            @Schedule(value = "rate(1 day)", name = "nightly")
            public void nightly() {
              LOG.add("nightly");
            }

            public static final class Outer implements HttpInterceptor, EventInterceptor {
              @Override
              public HttpResponse intercept(
                  HttpRequest request, Context context, HttpInterceptor.Next next)
                  throws Exception {
                LOG.add("outer");
                HttpResponse response = next.proceed(request.withAttribute("user", "ada"));
                return response.withHeader("x-outer", context.getAwsRequestId());
              }

              @Override
              public void intercept(Object event, Context context, EventInterceptor.Next next)
                  throws Exception {
                LOG.add("outer " + event.getClass().getSimpleName());
                if (!(event instanceof ScheduledEvent due && due.id().equals("skipped"))) {
                  next.proceed();
                }
              }
            }

            public static final class Guard implements HttpInterceptor {
              @Override
              public HttpResponse intercept(HttpRequest request, Context context, Next next)
                  throws Exception {
                LOG.add("guard");
                return request.header("authorization").isPresent()
                    ? next.proceed(request)
                    : HttpResponse.status(401);
              }
            }

            public static final class Inner implements HttpInterceptor {
              @Override
              public HttpResponse intercept(HttpRequest request, Context context, Next next)
                  throws Exception {
                LOG.add("inner " + request.attribute("user").orElse("nobody"));
                return next.proceed(request);
              }
            }

            public static final class Retry implements HttpInterceptor, EventInterceptor {
              @Override
              public HttpResponse intercept(
                  HttpRequest request, Context context, HttpInterceptor.Next next)
                  throws Exception {
                next.proceed(request.withAttribute("attempt", 1));
                return next.proceed(
                    request.withAttribute("attempt", 2).withBody("other".getBytes()));
              }

              @Override
              public void intercept(Object event, Context context, EventInterceptor.Next next)
                  throws Exception {
                try {
                  next.proceed();
                } catch (IllegalStateException e) {
                  next.proceed();
                }
              }
            }
          }
          """);

  private final DispatchTable function = APPLICATION.function("HandlerFunction");

  @BeforeEach
  void clear() {
    log().clear();
  }

  @SuppressWarnings("unchecked")
  private static List<String> log() {
    return (List<String>) APPLICATION.constant("app.Handler", "LOG");
  }

  @Test
  void thoseOfTheClassComeFirstEachInItsOrder() throws Exception {
    assertThat(HttpEvents.of("GET", "/greet/bob").header("authorization", "x").answerText(function))
        .isEqualTo("200 bob ada");
    assertThat(log()).containsExactly("outer", "guard", "inner ada", "greet");
  }

  @Test
  void mayAnswerInTheHandlersPlaceAndChangeTheResponse() throws Exception {
    var answer = HttpEvents.of("GET", "/greet/bob").answer(function);

    assertThat(answer.path("statusCode").asInt()).isEqualTo(401);
    assertThat(answer.path("headers").path("x-outer").asText()).isEqualTo("request-1");
    assertThat(log()).containsExactly("outer", "guard");
  }

  @Test
  void whatIsThrownPassesThrough() throws Exception {
    assertThat(HttpEvents.of("GET", "/fail").header("authorization", "x").answerText(function))
        .isEqualTo("500 {\"message\":\"Internal Server Error\"}");
  }

  @Test
  void mayProceedAgainWithAnotherRequest() throws Exception {
    assertThat(
            HttpEvents.of("POST", "/retry")
                .header("authorization", "x")
                .body("body")
                .answerText(function))
        .isEqualTo("200 other2");
    assertThat(log()).containsExactly("outer", "guard", "retry", "retry");
  }

  @Test
  void tryAMessageAgain() throws Exception {
    log().add("before");
    function.handle(message("a"), TestContext.CONTEXT);

    assertThat(log()).containsExactly("before", "outer QueueMessage", "work a", "work a");
  }

  @Test
  void failAMessageAsTheHandlerWould() {
    assertThatThrownBy(() -> function.handle(message("b"), TestContext.CONTEXT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("b");
    assertThat(log()).containsExactly("outer QueueMessage", "work b", "work b");
  }

  @Test
  void mayLeaveTheHandlerOut() throws Exception {
    function.handle(new ScheduledEvent("nightly", "skipped", Instant.EPOCH), TestContext.CONTEXT);
    function.handle(new ScheduledEvent("nightly", "1", Instant.EPOCH), TestContext.CONTEXT);

    assertThat(log()).containsExactly("outer ScheduledEvent", "outer ScheduledEvent", "nightly");
  }

  @Test
  void thoseOfTheApplicationStandAroundAllThatTheyFit() throws Exception {
    DispatchTable everything =
        CompiledApplication.of(
                List.of("-Alading.interceptors=app.First, app.Second"),
                CompiledApplication.handler("First", tracing("First", "1")),
                CompiledApplication.handler("Second", tracing("Second", "2")),
                CompiledApplication.handler("Third", tracing("Third", "3")),
                CompiledApplication.handler(
                    "Handler",
                    """
                    @ContainerImage(name = "h")
                    public final class Handler {
                      @Route(method = HttpMethod.GET, path = "/")
                      @Interceptors(Third.class)
                      public String get(@Header String trace) {
                        return trace;
                      }

                      @Queue("jobs")
                      public void work(String body) {}
                    }
                    """))
            .function("HandlerFunction");

    assertThat(HttpEvents.of("GET", "/").answerText(everything)).isEqualTo("200 123");
    everything.handle(message("a"), TestContext.CONTEXT);
  }

  @Test
  void thoseOfASupertypeStandAroundTheHandlersOfTheClass() throws Exception {
    DispatchTable heir =
        CompiledApplication.of(
                CompiledApplication.handler("First", tracing("First", "1")),
                CompiledApplication.handler("Second", tracing("Second", "2")),
                CompiledApplication.handler("Third", tracing("Third", "3")),
                CompiledApplication.handler(
                    "Traced", "@Interceptors(First.class) public interface Traced {}"),
                CompiledApplication.handler(
                    "Parent",
                    """
                    @Interceptors(Second.class)
                    public abstract class Parent implements Traced {
                      @Route(method = HttpMethod.GET, path = "/inherited")
                      public String inherited(@Header("trace") String trace) {
                        return trace;
                      }
                    }
                    """),
                CompiledApplication.handler(
                    "Handler",
                    """
                    @ContainerImage(name = "h")
                    @Interceptors(Third.class)
                    public final class Handler extends Parent {
                      @Route(method = HttpMethod.GET, path = "/own")
                      public String own(@Header String trace) {
                        return trace;
                      }
                    }
                    """),
                CompiledApplication.handler(
                    "Jobs",
                    """
                    @ContainerImage(name = "h")
                    public final class Jobs implements Traced {
                      @Queue("jobs")
                      public void work(String body) {}
                    }
                    """))
            .function("HandlerFunction");

    assertThat(HttpEvents.of("GET", "/own").answerText(heir)).isEqualTo("200 123");
    assertThat(HttpEvents.of("GET", "/inherited").answerText(heir)).isEqualTo("200 123");
  }

  @Test
  void oneOfTheApplicationThatNobodyWritesIsTold() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .withOptions("-Alading.interceptors=app.Missing")
            .compile(
                CompiledApplication.handler(
                    "Jobs",
                    """
                    @ContainerImage(name = "jobs")
                    public final class Jobs {
                      @Queue("jobs")
                      public void work(String body) {}
                    }
                    """));

    CompilationSubject.assertThat(compilation)
        .hadErrorContaining(
            "[lading:interceptor-not-usable] app.Missing cannot be an interceptor: there is no such"
                + " class");
  }

  private static String tracing(String name, String mark) {
    return """
    public final class NAME implements HttpInterceptor {
      @Override
      public HttpResponse intercept(HttpRequest request, Context context, Next next)
          throws Exception {
        String trace = request.header("trace").orElse("").asString() + "MARK";
        return next.proceed(request.withHeader("trace", trace));
      }
    }
    """
        .replace("NAME", name)
        .replace("MARK", mark);
  }

  private static QueueMessage message(String body) {
    return new QueueMessage("jobs", "1", body, Map.of(), Map.of());
  }
}
