package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/** Requests through REST APIs and load balancers, and answers in the form of each. */
class HttpFrontTest {

  private RunningFunction function;

  @BeforeEach
  void start() throws IOException {
    function = RunningFunction.shop();
  }

  @AfterEach
  void stop() {
    function.close();
  }

  private String body(String event) throws Exception {
    return new ObjectMapper().readTree(function.respond(event)).path("body").asText();
  }

  /** An event of the file for another path. */
  private static String event(String file, String method, String path) {
    return Events.read(file)
        .replaceAll("\"path\": \"[^\"]*/echo[^\"]*\"", "\"path\": \"" + path + "\"")
        .replaceAll("\"httpMethod\": \"[A-Z]+\"", "\"httpMethod\": \"" + method + "\"");
  }

  @Test
  void readsEveryPartOfARestApisRequest() throws Exception {
    String stageless = Events.read("rest-api").replace("\"/live/echo/a", "\"/echo/a");

    assertThat(body(stageless))
        .isEqualTo(
            "PUT /echo/a b/c/d/x+y rest=a b/c/d/x+y q=[1, 100%25] agent=curl/8.5.0"
                + " cookies=[session=abc, theme=dark] body=äö");
  }

  @Test
  void aRestApisPathHasNoStage() throws Exception {
    assertThat(function.respond(Events.read("rest-api"))).contains("\"statusCode\":404");
  }

  @Test
  void readsTheRequestOfAnHttpApiInFormat1() throws Exception {
    assertThat(body(Events.read("http-api-format-1")))
        .isEqualTo("GET /echo/a b/100%25 rest=a b/100%25 q=[a, b] agent=none cookies=[] body=");
  }

  @Test
  void readsEveryPartOfALoadBalancersRequest() throws Exception {
    assertThat(body(Events.read("load-balancer")))
        .isEqualTo(
            "POST /echo/a b/c/d rest=a b/c/d q=[zwölf & more] agent=curl/8.5.0"
                + " cookies=[session=abc, theme=dark] body=hello");
    assertThat(body(Events.read("load-balancer-multi-value")))
        .isEqualTo(
            "GET /echo/x rest=x q=[1+1, 2] agent=curl/8.5.0 cookies=[session=abc, theme=dark]"
                + " body=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rest-api                  | {\"statusCode\":302,\"headers\":{\"location\":\"/\"},\"multiValueHeaders\":{\"set-cookie\":[\"a=1; HttpOnly\",\"b=2\"]}}",
        "http-api-format-1         | {\"statusCode\":302,\"headers\":{\"location\":\"/\"},\"multiValueHeaders\":{\"set-cookie\":[\"a=1; HttpOnly\",\"b=2\"]}}",
        "load-balancer             | {\"statusCode\":302,\"headers\":{\"location\":\"/\",\"set-cookie\":\"a=1; HttpOnly\",\"Set-cookie\":\"b=2\"},\"isBase64Encoded\":false}",
        "load-balancer-multi-value | {\"statusCode\":302,\"multiValueHeaders\":{\"location\":[\"/\"],\"set-cookie\":[\"a=1; HttpOnly\",\"b=2\"]},\"isBase64Encoded\":false}",
      })
  void writesCookiesAsTheFrontTakesThem(String file, String answer) throws Exception {
    assertThat(function.respond(event(file, "GET", "/cookies"))).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rest-api", "http-api-format-1", "load-balancer", "load-balancer-multi-value"})
  void answersBinaryErrorsAndMethods(String file) throws Exception {
    JsonNode image =
        new ObjectMapper().readTree(function.respond(event(file, "GET", "/image/300")));
    assertThat(image.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(image.path("body").asText())).hasSize(300);
    assertThat(function.respond(event(file, "GET", "/fail/exception")))
        .startsWith("{\"statusCode\":500,");
    assertThat(function.respond(event(file, "GET", "/orders")))
        .startsWith("{\"statusCode\":405,")
        .contains("DELETE");
    assertThat(function.respond(event(file, "GET", "/nowhere"))).startsWith("{\"statusCode\":404,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"routeArn", "methodArn"})
  void aRequestThatAnAuthorizerIsAskedAboutReachesNoRoute(String field) throws Exception {
    LoopbackRuntimeApi.Answer answer =
        function.invoke(
            event("rest-api", "GET", "/cookies")
                .replaceFirst("\\{", "{\"" + field + "\": \"arn:aws:execute-api:x\","));

    assertThat(answer.path()).endsWith("/error");
    assertThat(answer.text()).contains("an event with the fields " + field);
  }

  @Test
  void aRequestWithoutContextIsNone() throws Exception {
    LoopbackRuntimeApi.Answer answer =
        function.invoke("{\"httpMethod\":\"GET\",\"path\":\"/cookies\"}");

    assertThat(answer.path()).endsWith("/error");
    assertThat(answer.text()).contains("an event with the fields httpMethod, path");
  }

  @Test
  void aStreamingFunctionStreamsThroughARestApiAndNotThroughALoadBalancer() throws Exception {
    try (RunningFunction stream = new RunningFunction(StreamImage.class.getName())) {
      LoopbackRuntimeApi.Answer rest = stream.invoke(event("rest-api", "GET", "/large/3"));
      assertThat(rest.headers())
          .containsEntry("Lambda-Runtime-Function-Response-Mode", "streaming");
      assertThat(new String(rest.body(), UTF_8)).endsWith("\0".repeat(8) + "xxx");
      assertThat(stream.respond(event("load-balancer", "GET", "/events")))
          .startsWith("{\"statusCode\":200,\"headers\":{\"content-type\":\"text/event-stream\"")
          .endsWith("\"isBase64Encoded\":false}");
    }
  }
}
