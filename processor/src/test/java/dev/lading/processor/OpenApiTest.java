package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of compiled handlers: valid, and true to what the handlers answer. */
class OpenApiTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/openapi");

  /** With all warnings on, the compiler warns of annotations that no processor claims. */
  private static final String FOREIGN_ANNOTATIONS = "-Xlint:-processing";

  private static final String DOCUMENT = "META-INF/lading/openapi.yaml";

  @Test
  void writesWhatPeopleHaveRead() throws IOException {
    CompiledApplication application =
        CompiledApplication.of(
            List.of(
                FOREIGN_ANNOTATIONS,
                "-Alading.application=shop",
                "-Alading.api.title=The shop",
                "-Alading.api.version=2.1",
                "-Alading.api.server=https://shop.example.com/v2"),
            JavaFileObjects.forSourceString(
                "shop.OrderHandler", Files.readString(FOLDER.resolve("shop/OrderHandler.java"))));
    String written = application.text(DOCUMENT);

    Path golden = FOLDER.resolve("openapi.yaml");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
    assertThat(OpenApiCheck.findings(OpenApiCheck.parse(written))).isEmpty();
  }

  @Test
  void answersFitTheirSchemas() throws Exception {
    CompiledApplication application =
        CompiledApplication.of(
            List.of(FOREIGN_ANNOTATIONS),
            JavaFileObjects.forSourceString(
                "shop.OrderHandler", Files.readString(FOLDER.resolve("shop/OrderHandler.java"))));
    JsonNode document = OpenApiCheck.parse(application.text(DOCUMENT));
    String order =
        """
        {"customer": "123e4567-e89b-12d3-a456-426614174000", "note": null,
         "lines": [{"sku": "a-1", "count": 2, "price": 9.5}],
         "payment": {"kind": "card", "number": "4711"}}
        """;
    String answer =
        Requests.text(
            application
                .function("OrderHandlerFunction")
                .handle(0, Requests.body(order), new TestContext("request")));

    assertThat(OpenApiCheck.misfits(document, "Order", order)).isEmpty();
    assertThat(OpenApiCheck.misfits(document, "Placed", answer)).isEmpty();
    assertThat(OpenApiCheck.misfits(document, "Order", order.replace("4711\"", "4711\", \"x\": 1")))
        .isEmpty();
    for (String broken :
        List.of(
            order.replace("\"a-1\"", "\" \""),
            order.replace("\"count\": 2", "\"count\": 0"),
            order.replace("9.5", "0"),
            order.replace("\"kind\": \"card\"", "\"kind\": \"cash\""),
            order.replace("\"note\": null", "\"note\": 7"),
            order.replace("[{", "[[{").replace("}],", "}]],"),
            "{}")) {
      assertThat(OpenApiCheck.misfits(document, "Order", broken)).as(broken).isNotEmpty();
    }
  }

  @Test
  void bodiesOfEveryType() {
    JsonNode document =
        document(
            """
            public record Everything(
                boolean flag, byte small, long large, char letter, double fraction,
                java.math.BigInteger big, java.net.URI link, java.time.LocalDate day, java.time.LocalDateTime local,
                java.time.Duration length, byte[] bytes, int[] numbers,
                java.util.Set<UUID> ids, Map<String, List<Item>> byName, Object any,
                java.util.OptionalInt maybe, Optional<Item> item, Id id, Wrapper<String> text,
                Wrapper<Wrapper<Item>> nested, Bean bean, Shape shape, Map raw) {}
            public record Item(Everything parent) {}
            public record Wrapper<T>(T value) {}
            public record Id(@com.fasterxml.jackson.annotation.JsonValue String value) {}
            public static class Base { public String getBase() { return ""; } }
            public static class Bean extends Base {
              public String open;
              private int hidden;
              private String secret;
              @com.fasterxml.jackson.annotation.JsonProperty("renamed") private String named;
              public boolean isReady() { return true; }
              public String getURL() { return ""; }
              public void setCount(int count) {}
              @com.fasterxml.jackson.annotation.JsonIgnore public String getSecret() { return ""; }
              public static String getNothing() { return ""; }
            }
            public sealed interface Shape permits Circle, Square {}
            public record Circle(double radius) implements Shape {}
            public record Square(double side) implements Shape {}

            @Route(method = HttpMethod.PUT, path = "/everything")
            public List<? extends Everything> put(@Body Everything everything) { return List.of(); }
            """);

    JsonNode fields = document.at("/components/schemas/Everything/properties");
    assertThat(fields.at("/flag/type").asText()).isEqualTo("boolean");
    assertThat(fields.at("/small/maximum").asInt()).isEqualTo(127);
    assertThat(fields.at("/large/format").asText()).isEqualTo("int64");
    assertThat(fields.at("/letter/maxLength").asInt()).isEqualTo(1);
    assertThat(fields.at("/fraction/format").asText()).isEqualTo("double");
    assertThat(fields.at("/big/type").asText()).isEqualTo("integer");
    assertThat(fields.at("/link/format").asText()).isEqualTo("uri-reference");
    assertThat(fields.at("/day/format").asText()).isEqualTo("date");
    assertThat(fields.at("/local/format").asText()).isEqualTo("date-time-local");
    assertThat(fields.at("/length/format").asText()).isEqualTo("duration");
    assertThat(fields.at("/bytes/contentEncoding").asText()).isEqualTo("base64");
    assertThat(fields.at("/numbers/items/format").asText()).isEqualTo("int32");
    assertThat(fields.at("/ids/uniqueItems").asBoolean()).isTrue();
    assertThat(fields.at("/byName/additionalProperties/items/$ref").asText()).endsWith("/Item");
    assertThat(fields.at("/any")).isEmpty();
    assertThat(fields.at("/maybe/type")).hasToString("[\"integer\",\"null\"]");
    assertThat(fields.at("/item/anyOf")).hasSize(2);
    assertThat(fields.at("/text/$ref").asText()).endsWith("/WrapperOfString");
    assertThat(fields.at("/nested/$ref").asText()).endsWith("/WrapperOfWrapperOfItem");
    assertThat(fields.at("/raw/type").asText()).isEqualTo("object");
    JsonNode schemas = document.at("/components/schemas");
    assertThat(schemas.at("/Id/type").asText()).isEqualTo("string");
    assertThat(schemas.at("/WrapperOfWrapperOfItem/properties/value/$ref").asText())
        .endsWith("/WrapperOfItem");
    assertThat(schemas.at("/Shape/anyOf")).hasSize(2);
    assertThat(names(schemas.at("/Bean/properties")))
        .containsExactlyInAnyOrder("base", "open", "renamed", "ready", "url", "count");
    assertThat(document.at("/paths/~1everything/put/responses/200/content")).isNotEmpty();
  }

  @Test
  void parametersSayWhatTheRuntimeDemands() {
    JsonNode document =
        document(
            """
            public enum Order { UP, DOWN }

            @Route(method = HttpMethod.GET, path = "/{a}/{rest+}")
            public String get(
                @PathParam long a,
                @QueryParam String required,
                @QueryParam Optional<UUID> optional,
                @QueryParam(defaultValue = "DOWN") Order order,
                @QueryParam(defaultValue = "0.5") java.math.BigDecimal ratio,
                @QueryParam(defaultValue = "true") boolean exact,
                @Header("X-Tag") List<java.time.LocalDate> tags,
                @Header("Authorization") Optional<String> token,
                @Cookie("session") UUID session,
                HttpRequest request,
                Context context) {
              return "";
            }
            """);

    JsonNode parameters = document.at("/paths/~1{a}~1{rest+}/get/parameters");
    assertThat(parameters.findValuesAsText("name"))
        .containsExactly(
            "a", "rest+", "required", "optional", "order", "ratio", "exact", "X-Tag", "session");
    assertThat(parameters.at("/8/in").asText()).isEqualTo("cookie");
    assertThat(parameters.at("/8/required").asBoolean()).isTrue();
    assertThat(parameters.at("/0/schema/format").asText()).isEqualTo("int64");
    assertThat(parameters.at("/1/required").asBoolean()).isTrue();
    assertThat(parameters.at("/2/required").asBoolean()).isTrue();
    assertThat(parameters.at("/3/required").asBoolean()).isFalse();
    assertThat(parameters.at("/3/schema/format").asText()).isEqualTo("uuid");
    assertThat(parameters.at("/4/schema/enum")).hasToString("[\"UP\",\"DOWN\"]");
    assertThat(parameters.at("/4/schema/default").asText()).isEqualTo("DOWN");
    assertThat(parameters.at("/4/required").asBoolean()).isFalse();
    assertThat(parameters.at("/5/schema/default").isNumber()).isTrue();
    assertThat(parameters.at("/6/schema/default").isBoolean()).isTrue();
    assertThat(parameters.at("/7/schema/items/format").asText()).isEqualTo("date");
    JsonNode responses = document.at("/paths/~1{a}~1{rest+}/get/responses");
    assertThat(names(responses)).containsExactly("200", "400", "500");
    assertThat(responses.at("/200/content/text~1plain/schema/type").asText()).isEqualTo("string");
  }

  @Test
  void answersAreThoseOfTheRuntimeAndNoOthers() {
    JsonNode document =
        document(
            """
            @Route(method = HttpMethod.POST, path = "/nothing")
            public void nothing(@QueryParam Optional<String> any) {}

            @Route(method = HttpMethod.POST, path = "/bytes")
            public byte[] bytes(@Body byte[] body) { return body; }

            @Route(method = HttpMethod.POST, path = "/text")
            public HttpResponse text(@Body String body) { return HttpResponse.noContent(); }
            """);

    assertThat(names(document.at("/paths/~1nothing/post/responses"))).containsExactly("204", "500");
    assertThat(names(document.at("/paths/~1bytes/post/responses"))).containsExactly("200", "500");
    assertThat(document.at("/paths/~1bytes/post/responses/200/content/application~1octet-stream"))
        .isEmpty();
    assertThat(names(document.at("/paths/~1text/post/responses")))
        .containsExactly("default", "500");
    assertThat(document.at("/paths/~1text/post/requestBody/required").asBoolean()).isFalse();
  }

  @Test
  void aRouteOfAllMethodsIsEveryMethodThatHasNoRouteOfItsOwn() {
    JsonNode document =
        document(
            """
            @Route(method = HttpMethod.ANY, path = "/any")
            public String any() { return ""; }

            @Route(method = HttpMethod.GET, path = "/any")
            public String own() { return ""; }

            @Route(method = HttpMethod.GET, path = "/a-b")
            @Route(method = HttpMethod.GET, path = "/a/b")
            public String twice() { return ""; }
            """);

    JsonNode any = document.at("/paths/~1any");
    assertThat(names(any))
        .containsExactly("get", "head", "post", "put", "patch", "delete", "options");
    assertThat(any.at("/get/operationId").asText()).isEqualTo("apiOwn");
    assertThat(any.at("/put/operationId").asText()).isEqualTo("apiAnyPut");
    assertThat(document.at("/paths/~1a-b/get/operationId").asText()).isEqualTo("apiTwice");
    assertThat(document.at("/paths/~1a~1b/get/operationId").asText()).isEqualTo("apiTwiceGetAB");
  }

  @Test
  void typesOfOneSimpleNameAreToldApart() {
    JsonNode document =
        OpenApiCheck.parse(
            CompiledApplication.of(
                    JavaFileObjects.forSourceString(
                        "one.Item", "package one; public record Item(int a) {}"),
                    JavaFileObjects.forSourceString(
                        "two.Item", "package two; public record Item(int b) {}"),
                    JavaFileObjects.forSourceString(
                        "one.Message", "package one; public record Message(int c) {}"),
                    CompiledApplication.handler(
                        "ApiHandler",
                        """
                        @ContainerImage(name = "a")
                        public class ApiHandler {
                          @Route(method = HttpMethod.POST, path = "/")
                          public one.Item post(@Body two.Item item) { return new one.Item(1); }

                          @Route(method = HttpMethod.GET, path = "/")
                          public one.Message get() { return new one.Message(1); }
                        }
                        """))
                .text(DOCUMENT));

    assertThat(OpenApiCheck.findings(document)).isEmpty();
    assertThat(names(document.at("/components/schemas")))
        .containsExactly("BadRequest", "Message", "one.Item", "one.Message", "two.Item");
  }

  @Test
  void nothingIsWrittenWithoutRoutesOrWhenSwitchedOff() {
    String queue = "@Queue(\"jobs\") public void run(String body) {}";
    String route = "@Route(method = HttpMethod.GET, path = \"/\") public void get() {}";

    assertThat(compile(queue).written()).doesNotContainKey(DOCUMENT);
    assertThat(compile(route).written()).containsKey(DOCUMENT);
    assertThat(compile(route, "-Alading.openapi=none").written()).doesNotContainKey(DOCUMENT);
  }

  @Test
  void routesAtAFunctionsOwnUrlAreNotOfTheApi() {
    CompiledApplication application =
        CompiledApplication.of(
            CompiledApplication.handler(
                "UrlHandler",
                """
                @ContainerImage(name = "a")
                @FunctionUrl(auth = FunctionUrl.Auth.NONE)
                public class UrlHandler {
                  @Route(method = HttpMethod.GET, path = "/")
                  public void get() {}
                }
                """));

    assertThat(application.written()).doesNotContainKey(DOCUMENT);
  }

  private static JsonNode document(String members) {
    JsonNode document = OpenApiCheck.parse(compile(members).text(DOCUMENT));
    assertThat(OpenApiCheck.findings(document)).isEmpty();
    return document;
  }

  private static CompiledApplication compile(String members, String... options) {
    return CompiledApplication.of(
        Stream.concat(Stream.of(FOREIGN_ANNOTATIONS), Stream.of(options)).toList(),
        CompiledApplication.handler(
            "ApiHandler",
            """
            @ContainerImage(name = "a")
            @SuppressWarnings({"rawtypes", "serial", "unused"})
            public class ApiHandler {
            %s
            }
            """
                .formatted(members)));
  }

  private static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .toList();
  }
}
