package dev.lading.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiEventTest {

  @Test
  void hasTheFieldsOfThePayloadFormat() throws Exception {
    Map<?, ?> event = event("text/plain", "hello".getBytes(UTF_8));

    assertThat(event.get("version")).isEqualTo("2.0");
    assertThat(event.get("routeKey")).isEqualTo("POST /a/{id}");
    assertThat(event.get("rawQueryString")).isEqualTo("b=1&b=2&c=x+y%26&d");
    assertThat(event.get("queryStringParameters"))
        .isEqualTo(Map.of("b", "1,2", "c", "x y&", "d", ""));
    assertThat(event.get("cookies")).isEqualTo(List.of("k=v"));
    assertThat(event.get("pathParameters")).isEqualTo(Map.of("id", "7"));
    assertThat(event.get("body")).isEqualTo("hello");
    assertThat(event.get("isBase64Encoded")).isEqualTo(false);
    Map<?, ?> context = (Map<?, ?>) event.get("requestContext");
    assertThat(context.get("stage")).isEqualTo("$default");
    assertThat((Map<?, ?>) context.get("http"))
        .extracting("method", "protocol", "sourceIp", "userAgent")
        .containsExactly("POST", "HTTP/1.1", "127.0.0.1", "test");
  }

  @Test
  void handsOnWhatTheAuthorizerSaid() throws Exception {
    ApiRequest request =
        new ApiRequest(
            "GET",
            "/",
            "",
            "HTTP/1.1",
            "::1",
            Map.of(ApiRequest.AUTHORIZER_HEADER, List.of("{}")),
            List.of(),
            new byte[0]);
    Map<?, ?> event =
        (Map<?, ?>)
            Json.read(
                new HttpApiEvent(request, "GET /", Map.of())
                    .withAuthorizer(Map.of("jwt", Map.of("claims", Map.of("sub", "me"))))
                    .write());

    assertThat(((Map<?, ?>) event.get("requestContext")).get("authorizer"))
        .isEqualTo(Map.of("jwt", Map.of("claims", Map.of("sub", "me"))));
    assertThat((Map<?, ?>) event.get("headers")).isEmpty();
  }

  @Test
  void leavesOutWhatARequestDoesNotHave() throws Exception {
    ApiRequest request =
        new ApiRequest("GET", "/", "", "HTTP/1.1", "::1", Map.of(), List.of(), new byte[0]);
    Map<?, ?> event = (Map<?, ?>) Json.read(new HttpApiEvent(request, "GET /", Map.of()).write());

    assertThat(event.keySet().stream().map(String::valueOf))
        .containsExactly(
            "version",
            "routeKey",
            "rawPath",
            "rawQueryString",
            "headers",
            "requestContext",
            "isBase64Encoded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html; charset=utf-8",
        "application/json",
        "Application/JSON;charset=UTF-8",
        "application/problem+json",
        "application/xml",
        "application/javascript"
      })
  void textIsHandedOnAsText(String contentType) throws Exception {
    assertThat(event(contentType, "ü".getBytes(UTF_8)).get("body")).isEqualTo("ü");
    assertThat(event(contentType, new byte[] {(byte) 0xff}).get("body")).isEqualTo("/w==");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "application/jsonp",
        "image/svg+xml"
      })
  void allElseIsHandedOnInBase64(String contentType) throws Exception {
    Map<?, ?> event = event(contentType, "a".getBytes(UTF_8));

    assertThat(event.get("body")).isEqualTo("YQ==");
    assertThat(event.get("isBase64Encoded")).isEqualTo(true);
  }

  private static Map<?, ?> event(String contentType, byte[] body) throws Exception {
    ApiRequest request =
        new ApiRequest(
            "POST",
            "/a/7",
            "b=1&b=2&c=x+y%26&d",
            "HTTP/1.1",
            "127.0.0.1",
            Map.of("content-type", List.of(contentType), "user-agent", List.of("test")),
            List.of("k=v"),
            body);
    HttpApiEvent event = new HttpApiEvent(request, "POST /a/{id}", Map.of("id", "7"));
    return (Map<?, ?>) Json.read(event.write());
  }
}
