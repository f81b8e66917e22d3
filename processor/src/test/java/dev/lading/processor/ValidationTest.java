package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.runtime.api.InvalidBodyException;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.dispatch.DispatchTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies with constraints, validated by Hibernate Validator. */
class ValidationTest {

  /** No processor claims the annotations of constraints, which the compiler would warn of. */
  private static CompiledApplication compiled(String name, String code) {
    return CompiledApplication.of(
        List.of("-Xlint:-processing"), CompiledApplication.handler(name, code));
  }

  private static final CompiledApplication APPLICATION =
      compiled(
          "Handler",
          """
          @ContainerImage(name = "h")
          public final class Handler {

            public record Order(
                @jakarta.validation.constraints.NotBlank String customer,
                @jakarta.validation.Valid List<Item> items) {}

            public record Item(
                @jakarta.validation.constraints.Pattern(regexp = "[a-z]+") String name,
                @jakarta.validation.constraints.Positive int count) {}

            @Route(method = HttpMethod.POST, path = "/orders")
            public String order(@jakarta.validation.Valid @Body Order order) {
              return order.customer();
            }

            @Route(method = HttpMethod.POST, path = "/items")
            public int items(@Body List<@jakarta.validation.Valid Item> items) {
              return items.size();
            }

            @Route(method = HttpMethod.POST, path = "/stock")
            public int stock(@jakarta.validation.Valid @Body Map<String, Item[]> stock) {
              return stock.size();
            }

            @Queue("batches")
            public void deliverAll(@jakarta.validation.Valid QueueBatch<Order> batch) {
              for (QueueBatch.Item<Order> order : batch) {
                if (order.body().customer().equals("bob")) {
                  batch.fail(order);
                }
              }
            }

            @Queue("orders")
            public void deliver(@jakarta.validation.Valid Order order) {}
          }
          """);

  private final DispatchTable function = APPLICATION.function("HandlerFunction");

  @Test
  void aValidBodyReachesTheHandler() throws Exception {
    assertThat(
            HttpEvents.of("POST", "/orders")
                .body("{\"customer\":\"ada\",\"items\":[{\"name\":\"tea\",\"count\":1}]}")
                .answerText(function))
        .isEqualTo("200 ada");
  }

  @Test
  void allViolationsAreToldSorted() throws Exception {
    JsonNode answer =
        HttpEvents.of("POST", "/orders")
            .body(
                "{\"customer\":\" \",\"items\":[{\"name\":\"tea\",\"count\":1},"
                    + "{\"name\":\"B4\",\"count\":0}]}")
            .answer(function);

    assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
    JsonNode body = new ObjectMapper().readTree(answer.path("body").asText());
    assertThat(body.path("parameter").asText()).isEqualTo("body");
    assertThat(body.path("violations").toString())
        .isEqualTo(
            "[{\"path\":\"customer\",\"message\":\"must not be blank\"},"
                + "{\"path\":\"items[1].count\",\"message\":\"must be greater than 0\"},"
                + "{\"path\":\"items[1].name\",\"message\":\"must match \\\"[a-z]+\\\"\"}]");
    assertThat(body.path("message").asText())
        .startsWith("body is not valid: customer must not be blank; items[1].count must be");
  }

  @Test
  void whatIsInAListOrAMapIsValidated() throws Exception {
    assertThat(
            HttpEvents.of("POST", "/items")
                .body("[{\"name\":\"a\",\"count\":1},{\"name\":\"b\",\"count\":-1}]")
                .answerText(function))
        .contains("400 ", "\"path\":\"[1].count\"");
    assertThat(
            HttpEvents.of("POST", "/stock")
                .body("{\"here\":[{\"name\":\"a\",\"count\":0}]}")
                .answerText(function))
        .contains("400 ", "\"path\":\"[here][0].count\"");
    assertThat(HttpEvents.of("POST", "/stock").body("{}").answerText(function)).isEqualTo("200 0");
  }

  @Test
  void aMessageFailsWithItsViolations() {
    QueueMessage message =
        new QueueMessage("orders", "1", "{\"customer\":\"\"}", Map.of(), Map.of());

    assertThatThrownBy(() -> function.handle(message, TestContext.CONTEXT))
        .isInstanceOf(InvalidBodyException.class)
        .hasMessage("body is not valid: customer must not be blank");
  }

  @Test
  void ofABatchOnlyTheInvalidMessagesFail() throws Exception {
    assertThat(
            QueueEvents.batch(
                function,
                "batches",
                "{\"customer\":\"ada\"}",
                "{\"customer\":\" \"}",
                "no json",
                "{\"customer\":\"bob\"}"))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m2\"},"
                + "{\"itemIdentifier\":\"m3\"}]}");
  }

  @Test
  void theFactorysValidatorIsUsed() throws Exception {
    CompiledApplication application =
        compiled(
            "Handler",
            """
            @ContainerImage(name = "h", factory = Handler.Wiring.class)
            public final class Handler {
              public record Order(@jakarta.validation.constraints.NotBlank String customer) {}

              @Route(method = HttpMethod.POST, path = "/")
              public String order(@jakarta.validation.Valid @Body Order order) {
                return order.customer();
              }

              public static final class Wiring {
                public Handler handler() {
                  return new Handler();
                }

                public jakarta.validation.Validator validator() {
                  return jakarta.validation.Validation.byDefaultProvider()
                      .configure()
                      .messageInterpolator(new Fixed())
                      .buildValidatorFactory()
                      .getValidator();
                }
              }

              static final class Fixed implements jakarta.validation.MessageInterpolator {
                @Override
                public String interpolate(String template, Context context) {
                  return "is wrong";
                }

                @Override
                public String interpolate(
                    String template, Context context, java.util.Locale locale) {
                  return "is wrong";
                }
              }
            }
            """);

    assertThat(
            HttpEvents.of("POST", "/")
                .body("{\"customer\":\"\"}")
                .answerText(application.function("HandlerFunction")))
        .contains("customer is wrong");
  }

  @Test
  void nothingIsThereOfItWhereNobodyAsks() {
    CompiledApplication application =
        compiled(
            "Handler",
            """
            @ContainerImage(name = "h")
            public final class Handler {
              @Route(method = HttpMethod.POST, path = "/")
              public void post(@Body Map<String, String> body) {}
            }
            """);

    assertThat(application.text("lading/generated/HandlerFunction.java"))
        .doesNotContain("alidator");
  }
}
