package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.dispatch.DispatchTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Java lets people write, compiled as a strict user would, {@code -Xlint:all -Werror}. */
class OddHandlersTest {

  @Test
  void overloadsAreHandlersOfTheirOwn() throws Exception {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.GET, path = "/int/{id}")
            public String get(@PathParam("id") int id) { return "int " + id; }

            @Route(method = HttpMethod.GET, path = "/boxed/{id}")
            public String get(@PathParam("id") Integer id) { return "boxed " + id; }

            @Route(method = HttpMethod.GET, path = "/text/{id}")
            public String get(@PathParam("id") String id) { return "text " + id; }

            @Route(method = HttpMethod.GET, path = "/any/{id}")
            public String get(@PathParam("id") CharSequenceId id) { return "any " + id.text(); }

            public record CharSequenceId(String text) {}
            """);

    assertThat(List.of(get(function, 0), get(function, 1), get(function, 2), get(function, 3)))
        .containsExactly("int 7", "boxed 7", "text 7", "any 7");
  }

  @Test
  void finalSynchronizedAndDeprecatedMethodsAreCalled() throws Exception {
    DispatchTable function =
        function(
            """
            @Deprecated(forRemoval = true)
            @Route(method = HttpMethod.GET, path = "/one/{id}")
            public final synchronized String one(@PathParam("id") Old id) throws java.io.IOException {
              return "one " + id.value();
            }

            @SuppressWarnings("rawtypes")
            @Route(method = HttpMethod.GET, path = "/two/{id}")
            public List two(@PathParam("id") String id) throws Exception { return List.of(id); }

            @Deprecated(since = "1")
            public record Old(String value) {}
            """);

    assertThat(List.of(get(function, 0), get(function, 1))).containsExactly("one 7", "[\"7\"]");
  }

  @Test
  void recordsAndNestedClassesOfAnyDepthAreHandlers() throws Exception {
    CompiledApplication application =
        CompiledApplication.ofHandler(
            "Outer",
            """
            public interface Outer {
              @ContainerImage(name = "a")
              record RecordHandler() {
                @Route(method = HttpMethod.GET, path = "/records/{id}")
                public Map<String, Item<Long>> get(@PathParam("id") long id) {
                  return Map.of("item", new Item<>(id));
                }

                public static final class Deep {
                  @ContainerImage(name = "a")
                  public static final class DeepHandler {
                    @Route(method = HttpMethod.POST, path = "/deep/{id}")
                    public String post(
                        @PathParam("id") String id, @Body Map<String, List<Item<Integer>>> body) {
                      return id + body.get("items").get(0).value();
                    }
                  }
                }
              }

              record Item<T>(T value) {}
            }
            """);

    assertThat(get(application.function("RecordHandlerFunction"), 0))
        .isEqualTo("{\"item\":{\"value\":7}}");
    assertThat(
            Requests.text(
                application
                    .function("DeepHandlerFunction")
                    .handle(
                        0,
                        Requests.body("{\"items\":[{\"value\":3}]}")
                            .withPathParameters(java.util.Map.of("id", "7")),
                        TestContext.CONTEXT)))
        .isEqualTo("73");
  }

  @Test
  void constructorsMayThrow() throws Exception {
    DispatchTable function =
        function(
            """
            public OddHandler() throws java.io.IOException {}

            @Route(method = HttpMethod.GET, path = "/{id}")
            public String get(@PathParam String id) { return id; }
            """);

    assertThat(get(function, 0)).isEqualTo("7");
  }

  @Test
  void namesOfKotlinAndOfGeneratedCodeAreNames() throws Exception {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.GET, path = "/{id}")
            public String get$app_debug(@PathParam("id") String request) { return request; }

            @Route(method = HttpMethod.POST, path = "/{id}")
            public String handle(
                @PathParam("id") String context, @QueryParam(value = "class", defaultValue = "c") String $class) {
              return context + $class;
            }

            @Route(method = HttpMethod.PUT, path = "/{id}")
            public String routes(@PathParam("id") String result, @Body String body) {
              return result + body;
            }

            @Route(method = HttpMethod.PATCH, path = "/{id}")
            public String json(@PathParam("id") String json, Context text) { return json; }
            """);

    assertThat(List.of(get(function, 0), get(function, 1), get(function, 2), get(function, 3)))
        .containsExactly("7", "7c", "7", "7");
  }

  @Test
  void arraysAndVariableArgumentsAreBodies() throws Exception {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.PUT, path = "/{id}")
            public String put(@PathParam("id") String id, @Body String... body) {
              return id + body.length;
            }
            """);

    assertThat(
            Requests.text(
                function.handle(
                    0,
                    Requests.body("[\"a\",\"b\"]").withPathParameters(java.util.Map.of("id", "7")),
                    TestContext.CONTEXT)))
        .isEqualTo("72");
  }

  private static DispatchTable function(String members) {
    return CompiledApplication.ofHandler(
            "OddHandler",
            "@ContainerImage(name = \"a\")\npublic class OddHandler {\n" + members + "}\n")
        .function("OddHandlerFunction");
  }

  private static String get(DispatchTable function, int route) throws Exception {
    return Requests.text(
        function.handle(
            route,
            Requests.empty().withPathParameters(java.util.Map.of("id", "7")),
            TestContext.CONTEXT));
  }
}
