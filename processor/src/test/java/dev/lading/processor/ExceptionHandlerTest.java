package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.dispatch.DispatchTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions of compiled handlers, and what a client gets of them. */
class ExceptionHandlerTest {

  private static final String EXCEPTIONS =
      """
      public final class Exceptions {

        private Exceptions() {}

        @SuppressWarnings("serial")
        public static class NotFound extends Exception {
          public NotFound(String message) {
            super(message);
          }
        }

        @SuppressWarnings("serial")
        public static class OrderNotFound extends NotFound {
          public OrderNotFound(String message) {
            super(message);
          }
        }

        @SuppressWarnings("serial")
        public static class Gone extends HttpException {
          public Gone(String message) {
            super(410, message);
          }
        }

        public static String raise(String kind) throws Exception {
          throw switch (kind) {
            case "order" -> new OrderNotFound("order 7");
            case "other" -> new NotFound("other 7");
            case "gone" -> new Gone("gone 7");
            case "http" -> new HttpException(409, "taken");
            case "state" -> new IllegalStateException("a secret");
            case "checked" -> new java.io.IOException("a secret");
            default -> new UnsupportedOperationException("a secret");
          };
        }
      }
      """;

  private static final String ORDERS =
      """
      @ContainerImage(name = "shop", group = "shop")
      public final class Orders {

        public record Problem(String title, String path) {}

        @Route(method = HttpMethod.GET, path = "/orders/{kind}")
        public String get(@PathParam String kind) throws Exception {
          return Exceptions.raise(kind);
        }

        @Route(method = HttpMethod.GET, path = "/orders")
        public String list(@QueryParam int limit) {
          return "" + limit;
        }

        @ExceptionHandler(status = 404)
        public Problem orderNotFound(Exceptions.OrderNotFound e, HttpRequest request) {
          return new Problem(e.getMessage(), request.path());
        }

        @ExceptionHandler(status = 503)
        public void unavailable(UnsupportedOperationException e) {}

        @ExceptionHandler
        public String anything(Exception e, Context context) {
          return "failed " + context.getAwsRequestId();
        }
      }
      """;

  private static final String CARTS =
      """
      @ContainerImage(name = "shop", group = "shop")
      public final class Carts {

        @Route(method = HttpMethod.GET, path = "/carts/{kind}")
        @Interceptors(Carts.Check.class)
        public String get(@PathParam String kind) throws Exception {
          return Exceptions.raise(kind);
        }

        public static final class Check implements HttpInterceptor {
          @Override
          public HttpResponse intercept(HttpRequest request, Context context, Next next)
              throws Exception {
            if (request.query("check").isPresent()) {
              throw new Exceptions.NotFound("checked");
            }
            return next.proceed(request);
          }
        }
      }
      """;

  private static final String FAILURES =
      """
      public final class Failures {

        @ExceptionHandler(status = 404)
        public String notFound(Exceptions.NotFound e) {
          return "no " + e.getMessage();
        }

        @ExceptionHandler
        public HttpResponse gone(Exceptions.Gone e) {
          return HttpResponse.status(e.status()).withHeader("x-gone", e.getMessage());
        }

        @ExceptionHandler(status = 502)
        public Optional<String> unsupported(UnsupportedOperationException e) {
          return Optional.of("unsupported");
        }
      }
      """;

  private static final DispatchTable FUNCTION =
      CompiledApplication.of(
              CompiledApplication.handler("Exceptions", EXCEPTIONS),
              CompiledApplication.handler("Orders", ORDERS),
              CompiledApplication.handler("Carts", CARTS),
              CompiledApplication.handler("Failures", FAILURES))
          .function("ShopFunction");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/orders/order, `404 {\"title\":\"order 7\",\"path\":\"/orders/order\"}`",
        "/orders/other, 404 no other 7",
        "/orders/gone, 410",
        "/orders/http, 409 {\"message\":\"taken\"}",
        "/orders/state, 500 failed request-1",
        "/orders/checked, 500 failed request-1",
        "/orders/unsupported, 503",
        "/carts/order, 404 no order 7",
        "/carts/other, 404 no other 7",
        "/carts/unsupported, 502 unsupported",
        "/carts/state, 500 {\"message\":\"Internal Server Error\"}",
        "/carts/checked, 500 {\"message\":\"Internal Server Error\"}",
        "/carts/http, 409 {\"message\":\"taken\"}"
      })
  void theNearestTypeAnswersAndOfOneTypeTheClass(String path, String expected) throws Exception {
    assertThat(HttpEvents.of("GET", path).answerText(FUNCTION)).isEqualTo(expected);
  }

  @Test
  void aBadParameterIsNotForTheOneOfAllExceptions() throws Exception {
    assertThat(HttpEvents.of("GET", "/orders").query("limit=x").answerText(FUNCTION))
        .isEqualTo("400 {\"message\":\"limit is not a whole number\",\"parameter\":\"limit\"}");
  }

  @Test
  void whatAnInterceptorThrowsIsAnsweredToo() throws Exception {
    assertThat(HttpEvents.of("GET", "/carts/order").query("check=1").answerText(FUNCTION))
        .isEqualTo("404 no checked");
  }

  @Test
  void aBadRequestCanBeAnsweredByWhoNamesIt() throws Exception {
    DispatchTable function =
        CompiledApplication.ofHandler(
                "Handler",
                """
                @ContainerImage(name = "h")
                public final class Handler {
                  @Route(method = HttpMethod.GET, path = "/")
                  public String get(@QueryParam int limit) {
                    return "" + limit;
                  }

                  @ExceptionHandler(status = 422)
                  public String refused(BadRequestException e) {
                    return e.parameter() + "!";
                  }
                }
                """)
            .function("HandlerFunction");

    assertThat(HttpEvents.of("GET", "/").query("limit=x").answerText(function))
        .isEqualTo("422 limit!");
    assertThat(HttpEvents.of("GET", "/").query("limit=1").answerText(function)).isEqualTo("200 1");
  }

  @Test
  void aClassInheritsThoseOfItsSuperclasses() throws Exception {
    DispatchTable function =
        CompiledApplication.of(
                CompiledApplication.handler("Exceptions", EXCEPTIONS),
                CompiledApplication.handler(
                    "Base",
                    """
                    public abstract class Base {
                      @Route(method = HttpMethod.GET, path = "/{kind}")
                      public String get(@PathParam String kind) throws Exception {
                        return Exceptions.raise(kind);
                      }

                      @ExceptionHandler(status = 404)
                      public String notFound(Exceptions.NotFound e) {
                        return "base " + name() + " " + e.getMessage();
                      }

                      @ExceptionHandler(status = 501)
                      public void unsupported(UnsupportedOperationException e) {}

                      protected abstract String name();
                    }
                    """),
                CompiledApplication.handler(
                    "Handler",
                    """
                    @ContainerImage(name = "h")
                    public final class Handler extends Base {
                      @ExceptionHandler(status = 418)
                      public void mine(UnsupportedOperationException e) {}

                      @Override
                      protected String name() {
                        return "handler";
                      }
                    }
                    """))
            .function("HandlerFunction");

    assertThat(HttpEvents.of("GET", "/order").answerText(function))
        .isEqualTo("404 base handler order 7");
    assertThat(HttpEvents.of("GET", "/other").answerText(function))
        .isEqualTo("404 base handler other 7");
    assertThat(HttpEvents.of("GET", "/unsupported").answerText(function)).isEqualTo("418");
  }

  @Test
  void aFunctionWithoutRoutesHasNone() {
    CompiledApplication application =
        CompiledApplication.of(
            CompiledApplication.handler("Exceptions", EXCEPTIONS),
            CompiledApplication.handler("Carts", CARTS),
            CompiledApplication.handler("Failures", FAILURES),
            CompiledApplication.handler(
                "Jobs",
                """
                @ContainerImage(name = "shop")
                public final class Jobs {
                  @Queue("jobs")
                  public void work(String body) {}
                }
                """));

    assertThat(application.text("lading/generated/JobsFunction.java"))
        .doesNotContain("Failures")
        .doesNotContain("catch");
    assertThat(application.text("META-INF/lading/images/shop.json")).contains("app.Failures");
  }
}
