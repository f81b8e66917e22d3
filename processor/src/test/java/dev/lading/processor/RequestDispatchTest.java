package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestDispatchTest {

  @Test
  void takesParametersFromPathQueryAndHeaders() throws Exception {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.GET, path = "/{a}/{the-id}")
            public String get(
                @PathParam String a,
                @PathParam("the-id") UUID id,
                @QueryParam(defaultValue = "7") int limit,
                @Header("X-Tag") List<String> tags,
                @QueryParam Optional<Long> after,
                Context context) {
              return a + "|" + id + "|" + limit + "|" + tags + "|" + after + "|"
                  + context.getAwsRequestId();
            }
            """);

    HttpResponse response =
        function.handle(
            0,
            Requests.request(
                    Map.of("after", List.of("9")), Map.of("x-tag", List.of("one", "two")), "")
                .withPathParameters(
                    Map.of("a", "left", "the-id", "7f5a3b1c-0000-0000-0000-000000000001")),
            TestContext.CONTEXT);

    assertThat(Requests.text(response))
        .isEqualTo("left|7f5a3b1c-0000-0000-0000-000000000001|7|[one, two]|Optional[9]|request-1");
    assertThat(response.headers()).containsEntry("content-type", "text/plain; charset=utf-8");
    assertThat(function.routes()).containsExactly("GET /{a}/{the-id}");
    assertThat(function.queues()).isEmpty();
    assertThat(function.schedules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "String, text, text",
    "boolean, true, true",
    "Boolean, FALSE, false",
    "byte, -7, -7",
    "Short, 300, 300",
    "int, 1, 1",
    "Integer, 2, 2",
    "long, 3, 3",
    "float, 1.5, 1.5",
    "Double, 2.5, 2.5",
    "java.math.BigDecimal, 1.10, 1.10",
    "java.math.BigInteger, 12, 12",
    "java.time.Instant, 2027-01-31T09:00:00Z, 2027-01-31T09:00:00Z",
    "java.time.LocalDate, 2027-01-31, 2027-01-31",
    "java.time.Duration, PT5M, PT5M",
    "java.time.ZoneId, Europe/Berlin, Europe/Berlin",
    "java.time.DayOfWeek, MONDAY, MONDAY",
    "java.net.URI, https://example.com/, https://example.com/",
    "char, x, x",
    "Character, ü, ü",
    "java.util.Locale, de-AT, de_AT",
    "java.util.Currency, EUR, EUR",
    "java.nio.charset.Charset, utf-8, UTF-8",
    "java.util.OptionalInt, 4, OptionalInt[4]",
    "java.util.OptionalLong, 5, OptionalLong[5]",
    "java.util.OptionalDouble, 1.5, OptionalDouble[1.5]",
    "java.time.ZonedDateTime, 2027-01-31T09:00+01:00[Europe/Berlin], 2027-01-31T09:00+01:00[Europe/Berlin]",
    "Optional<java.time.DayOfWeek>, MONDAY, Optional[MONDAY]",
    "List<java.time.DayOfWeek>, MONDAY, [MONDAY]",
    "java.util.Set<java.time.DayOfWeek>, MONDAY, [MONDAY]",
    "List<Boolean>, TRUE, [true]",
    "List<Character>, y, [y]",
    "java.util.Set<Integer>, 8, [8]",
    "Optional<Boolean>, true, Optional[true]",
    "Optional<Integer>, 5, Optional[5]",
    "List<java.time.Year>, 2027, [2027]",
    "List<Double>, 2.5, [2.5]",
    "Name, Ada, Ada!"
  })
  void convertsTexts(String type, String text, String expected) throws Exception {
    DispatchTable function =
        function(
            """
            public record Name(String text) {
              @Override
              public String toString() {
                return text + "!";
              }
            }

            @Route(method = HttpMethod.GET, path = "/")
            public String get(@QueryParam TYPE value) {
              return "" + value;
            }
            """
                .replace("TYPE", type));

    assertThat(Requests.text(function.handle(0, Requests.query("value", text), context())))
        .isEqualTo(expected);
  }

  @Test
  void refusesTextsThatCannotBeConverted() {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.GET, path = "/a")
            public void one(@QueryParam Optional<Boolean> exact) {}

            @Route(method = HttpMethod.GET, path = "/b")
            public void two(@QueryParam("on") java.time.LocalDate day) {}
            """);

    assertThatThrownBy(() -> function.handle(0, Requests.query("exact", "perhaps"), context()))
        .isInstanceOf(BadRequestException.class)
        .extracting("parameter")
        .isEqualTo("exact");
    assertThatThrownBy(() -> function.handle(1, Requests.query("on", "today"), context()))
        .isInstanceOf(BadRequestException.class)
        .extracting("parameter")
        .isEqualTo("on");
    assertThatThrownBy(() -> function.handle(1, Requests.empty(), context()))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("on is missing");
  }

  @Test
  void readsAndWritesBodies() throws Exception {
    DispatchTable function =
        function(
            """
            public record Message(String text) {}

            @Route(method = HttpMethod.POST, path = "/text")
            public String text(@Body String body) {
              return body + "!";
            }

            @Route(method = HttpMethod.POST, path = "/bytes")
            public byte[] bytes(@Body byte[] body) {
              return body;
            }

            @Route(method = HttpMethod.POST, path = "/json")
            public Message json(@Body Message message) {
              return new Message(message.text() + "!");
            }

            @Route(method = HttpMethod.POST, path = "/generic")
            public List<String> generic(@Body Map<String, List<Message>> body) {
              return List.of(body.get("all").get(1).text());
            }

            @Route(method = HttpMethod.POST, path = "/number")
            public int number(@Body int[] numbers) {
              return numbers[0] + numbers[1];
            }

            @Route(method = HttpMethod.POST, path = "/nothing")
            public void nothing() {}

            @Route(method = HttpMethod.POST, path = "/whole")
            public HttpResponse whole(HttpRequest request) {
              return HttpResponse.status(202).withHeader("x", request.bodyText());
            }
            """);

    assertThat(Requests.text(answer(function, 0, "hello"))).isEqualTo("hello!");
    HttpResponse bytes = answer(function, 1, "raw");
    assertThat(Requests.text(bytes)).isEqualTo("raw");
    assertThat(bytes.headers()).containsEntry("content-type", "application/octet-stream");
    HttpResponse json = answer(function, 2, "{\"text\":\"hello\"}");
    assertThat(Requests.text(json)).isEqualTo("{\"text\":\"hello!\"}");
    assertThat(json.headers()).containsEntry("content-type", "application/json");
    assertThat(Requests.text(answer(function, 3, "{\"all\":[{\"text\":\"a\"},{\"text\":\"b\"}]}")))
        .isEqualTo("[\"b\"]");
    assertThat(Requests.text(answer(function, 4, "[1,2]"))).isEqualTo("3");
    assertThat(answer(function, 5, "").status()).isEqualTo(204);
    HttpResponse whole = answer(function, 6, "all");
    assertThat(whole.status()).isEqualTo(202);
    assertThat(whole.headers()).containsEntry("x", "all");
    assertThatThrownBy(() -> answer(function, 2, "no json"))
        .isInstanceOf(BadRequestException.class)
        .extracting("parameter")
        .isEqualTo("body");
  }

  @Test
  void passesTheHandlersExceptionOn() {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.GET, path = "/")
            public void get() throws java.io.IOException {
              throw new java.io.IOException("no disk");
            }
            """);

    assertThatThrownBy(() -> function.handle(0, Requests.empty(), context()))
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("no disk");
  }

  @Test
  void knowsOnlyItsOwnRoutes() {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.GET, path = "/one")
            public void get() {}
            """);

    assertThatThrownBy(() -> function.handle(1, Requests.empty(), context()))
        .isInstanceOf(UnknownTriggerException.class)
        .hasMessageContaining("GET /one");
  }

  @Test
  void createsAHandlerOnceAndOnlyWhenItIsNeeded() throws Exception {
    DispatchTable function =
        function(
            """
            private static int created;

            public Handler() throws java.io.IOException {
              created++;
            }

            @Route(method = HttpMethod.GET, path = "/")
            public String get() {
              return "created " + created;
            }
            """);

    assertThat(Requests.text(function.handle(0, Requests.empty(), context())))
        .isEqualTo("created 1");
    assertThat(Requests.text(function.handle(0, Requests.empty(), context())))
        .isEqualTo("created 1");
  }

  @Test
  void copesWithAwkwardNames() throws Exception {
    DispatchTable function =
        function(
            """
            @Route(method = HttpMethod.POST, path = "/a*/b")
            public String names(
                @QueryParam("class") String first,
                @QueryParam("request") String second,
                @QueryParam("2nd") String third,
                @Header("-") String fourth,
                @Body String body,
                HttpRequest request) {
              return first + second + third + fourth + body;
            }

            @Route(method = HttpMethod.POST, path = "/over")
            public String names(@QueryParam int first) {
              return "int";
            }

            @Deprecated
            @Route(method = HttpMethod.POST, path = "/raw")
            @SuppressWarnings("rawtypes")
            public String json(@Body List body) {
              return "" + body.size();
            }
            """);

    assertThat(
            Requests.text(
                function.handle(
                    0,
                    Requests.request(
                        Map.of("class", List.of("1"), "request", List.of("2"), "2nd", List.of("3")),
                        Map.of("-", List.of("4")),
                        "5"),
                    context())))
        .isEqualTo("12345");
    assertThat(Requests.text(function.handle(1, Requests.query("first", "1"), context())))
        .isEqualTo("int");
    assertThat(Requests.text(answer(function, 2, "[1,2]"))).isEqualTo("2");
  }

  private static HttpResponse answer(DispatchTable function, int route, String body)
      throws Exception {
    return function.handle(route, Requests.body(body), context());
  }

  private static TestContext context() {
    return TestContext.CONTEXT;
  }

  private static DispatchTable function(String members) {
    return CompiledApplication.ofHandler(
            "Handler", "@ContainerImage(name = \"a\")\npublic class Handler {\n" + members + "}\n")
        .function("HandlerFunction");
  }
}
