package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Methods with triggers that a class has from its superclasses and interfaces. */
class InheritanceTest {

  private static final JavaFileObject TYPED =
      CompiledApplication.handler(
          "Typed",
          """
          abstract class Typed<T, R> {
            @Route(method = HttpMethod.POST, path = "/things")
            public abstract R create(@Body T body);

            @Route(method = HttpMethod.GET, path = "/health")
            public String health() { return "well"; }
          }
          """);

  private static final JavaFileObject API =
      CompiledApplication.handler(
          "Api",
          """
          public interface Api {
            @Route(method = HttpMethod.GET, path = "/things/{id}")
            Object get(@PathParam("id") long id);

            @Route(method = HttpMethod.GET, path = "/names/{name}")
            default String name(@PathParam("name") String name) { return "of the interface"; }

            @Route(method = HttpMethod.GET, path = "/replaced")
            default String replaced() { return "of the interface"; }
          }
          """);

  private static final String HANDLER =
      """
      @ContainerImage(name = "a")
      public class ThingHandler extends Typed<Map<String, Integer>, String> implements Api {
        @Override public String create(Map<String, Integer> body) { return "made " + body.get("n"); }

        @Override public HttpResponse get(long id) { return HttpResponse.text("got " + id); }

        @Override
        @Route(method = HttpMethod.GET, path = "/other")
        public String replaced() { return "of the class"; }
      }
      """;

  @Test
  void areHandlersOfTheClass() throws Exception {
    DispatchTable function =
        CompiledApplication.of(TYPED, API, CompiledApplication.handler("ThingHandler", HANDLER))
            .function("ThingHandlerFunction");

    assertThat(send(function, "POST", "/things")).isEqualTo("made 3");
    assertThat(send(function, "GET", "/health")).isEqualTo("well");
    assertThat(send(function, "GET", "/things/7")).isEqualTo("got 7");
    assertThat(send(function, "GET", "/names/x")).isEqualTo("of the interface");
    assertThat(send(function, "GET", "/other")).isEqualTo("of the class");
    assertThat(function.routes()).hasSize(5).doesNotContain("GET /replaced");
  }

  private static String send(DispatchTable function, String method, String path) throws Exception {
    RouteMatch route = new RouteTable(function.routes()).match(method, path);
    return Requests.text(
        function.handle(
            route.route(),
            Requests.body("{\"n\":3}").withPathParameters(route.pathParameters()),
            TestContext.CONTEXT));
  }

  @Test
  void areOneHandlerEach() {
    assertThat(
            errors(
                TYPED,
                heir("OneHandler", "Typed<String, String>"),
                heir("TwoHandler", "Typed<String, String>")))
        .hasSize(2)
        .allMatch(text -> text.contains("[lading:duplicate-route]"))
        .allMatch(
            text ->
                text.contains(
                    "as itself, which OneHandler (app/OneHandler.java) and TwoHandler"
                        + " (app/TwoHandler.java) inherit;"));
  }

  @Test
  void areTheOwnBusinessOfAClassWithAnImage() {
    assertThat(
            errors(
                CompiledApplication.handler(
                    "OneHandler",
                    """
                    @ContainerImage(name = "a")
                    public class OneHandler {
                      @Queue("one") public void one(String body) {}
                    }
                    """),
                CompiledApplication.handler(
                    "TwoHandler",
                    """
                    @ContainerImage(name = "a")
                    public class TwoHandler extends OneHandler {
                      @Queue("two") public void two(String body) {}
                    }
                    """)))
        .isEmpty();
  }

  @Test
  void areTriggersOfNothingWhereNoClassOfAnImageHasThem() {
    assertThat(errors(TYPED))
        .isNotEmpty()
        .anyMatch(text -> text.contains("[lading:missing-container-image]"));
  }

  private static JavaFileObject heir(String name, String supertype) {
    return JavaFileObjects.forSourceString(
        "app." + name,
        """
        package app;
        @dev.lading.annotations.ContainerImage(name = "a")
        public class %s extends %s {
          @Override public String create(String body) { return body; }
        }
        """
            .formatted(name, supertype));
  }

  private static List<String> errors(JavaFileObject... sources) {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .compile(sources);
    return compilation.errors().stream().map(error -> error.getMessage(null)).toList();
  }
}
