package dev.lading.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests through the real loop. */
class HttpInvocationTest {

  private static final String ERROR_500 =
      "{\"statusCode\":500,\"headers\":{\"content-type\":\"application/json\"},"
          + "\"body\":\"{\\\"message\\\":\\\"Internal Server Error\\\"}\",\"isBase64Encoded\":false}";

  private RunningFunction function;

  @BeforeEach
  void start() throws IOException {
    function = RunningFunction.shop();
  }

  @AfterEach
  void stop() {
    function.close();
  }

  private JsonNode respond(String event) throws Exception {
    return new ObjectMapper().readTree(function.respond(event));
  }

  @Test
  void readsEveryPartOfAnHttpApisRequest() throws Exception {
    JsonNode response = respond(Events.read("http-api"));

    assertThat(response.path("statusCode").asInt()).isEqualTo(200);
    assertThat(response.path("headers").path("content-type").asText())
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(response.path("body").asText())
        .isEqualTo(
            "PUT /echo/a b/100%25/%C3%BC rest=a b/100%25/%C3%BC q=[1, zwölf & more]"
                + " agent=curl/8.5.0 cookies=[session=abc, theme=dark] body=grüße 🍎 \"\\/\n");
  }

  @Test
  void decodesAFunctionUrlsPathAndBase64Body() throws Exception {
    assertThat(respond(Events.read("function-url")).path("body").asText())
        .isEqualTo("POST /echo/a b/c/d/x+y rest=a b/c/d/x+y q=[] agent=none cookies=[] body=äö");
  }

  @Test
  void answersJsonWithJson() throws Exception {
    String event =
        Events.request(
            "POST", "/shops/s1/orders", "priority=2", "{\"item\":\"tëa\",\"count\":3,\"more\":1}");

    assertThat(function.respond(event))
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},"
                + "\"body\":\"{\\\"item\\\":\\\"s1/tëa ☕\\\",\\\"count\\\":5}\","
                + "\"isBase64Encoded\":false}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "priority=x  | {}                             | priority | priority is not a whole number",
        "priority=-1 | {\"item\":\"a\",\"count\":1}   | priority | priority must not be negative",
        "``          | ``                             | body     | body is missing; it must be JSON",
        "``          | {\"item\":                     | body     | body is not JSON at line 1, column 9",
        "``          | {\"count\":\"x\"}              | body     | body does not have the expected form at count",
      })
  void answersABadRequestWithItsParameter(
      String query, String body, String parameter, String message) throws Exception {
    JsonNode response = respond(Events.request("POST", "/shops/s1/orders", query, body));

    assertThat(response.path("statusCode").asInt()).isEqualTo(400);
    assertThat(response.path("body").asText())
        .isEqualTo("{\"message\":\"" + message + "\",\"parameter\":\"" + parameter + "\"}");
  }

  @Test
  void answers404And405() throws Exception {
    assertThat(function.respond(Events.request("GET", "/nowhere", "", "")))
        .isEqualTo(
            "{\"statusCode\":404,\"headers\":{\"content-type\":\"application/json\"},"
                + "\"body\":\"{\\\"message\\\":\\\"Not Found\\\"}\",\"isBase64Encoded\":false}");
    JsonNode response = respond(Events.request("GET", "/orders", "", ""));
    assertThat(response.path("statusCode").asInt()).isEqualTo(405);
    assertThat(response.path("headers").path("allow").asText()).isEqualTo("DELETE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "linkage", "other"})
  void answers500WithoutTheCauseAndLogsIt(String how) throws Exception {
    assertThat(function.respond(Events.request("GET", "/fail/" + how, "", "")))
        .isEqualTo(ERROR_500);
    assertThat(function.log())
        .contains("ERROR RequestId: request-1 GET /fail/" + how + ": ")
        .contains("at dev.lading.runtime.ShopImage$OrderHandler.fail(ShopImage.java");
  }

  @Test
  void answers500WhereAHandlerReturnsNull() throws Exception {
    assertThat(function.respond(Events.request("GET", "/null", "", ""))).isEqualTo(ERROR_500);
    assertThat(function.log()).contains("the handler returned null where a response is needed");
  }

  @Test
  void writesBinaryCookiesAndEmptyBodies() throws Exception {
    JsonNode image = respond(Events.request("GET", "/image/300", "", ""));
    assertThat(image.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(image.path("body").asText()))
        .hasSize(300)
        .startsWith(0, 1, 2);
    assertThat(function.respond(Events.request("GET", "/cookies", "", "")))
        .isEqualTo(
            "{\"statusCode\":302,\"headers\":{\"location\":\"/\"},"
                + "\"cookies\":[\"a=1; HttpOnly\",\"b=2\"]}");
    assertThat(function.respond(Events.request("DELETE", "/orders", "", "")))
        .isEqualTo("{\"statusCode\":204}");
  }

  @Test
  void carriesSixMegabytesBothWays() throws Exception {
    int size = 6 * 1024 * 1024 - 2000;
    JsonNode response =
        respond(
            Events.request("POST", "/echo/large", "", "x".repeat(size / 2) + "é".repeat(size / 4)));
    assertThat(response.path("body").asText()).hasSizeGreaterThan(size / 4 * 3).endsWith("é");

    assertThat(function.respond(Events.request("GET", "/image/4800000", "", "")))
        .isEqualTo(ERROR_500);
    assertThat(function.log())
        .contains("ERROR RequestId: request-2 GET /image/4800000: ")
        .contains("the response has 6400")
        .contains("bytes, and Lambda takes at most 6291456; answer with a part");
  }
}
