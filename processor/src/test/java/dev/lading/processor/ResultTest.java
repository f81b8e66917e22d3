package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lading.runtime.dispatch.DispatchTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What handlers of routes return, and what a client gets of it. */
class ResultTest {

  private static final DispatchTable FUNCTION =
      CompiledApplication.ofHandler(
              "Handler",
              """
              @ContainerImage(name = "h")
              public final class Handler {

                record Order(int id) {}

                @Route(method = HttpMethod.GET, path = "/nothing")
                public void nothing() {}

                @Route(method = HttpMethod.GET, path = "/number")
                public long number() {
                  return 7;
                }

                @Route(method = HttpMethod.GET, path = "/value")
                public Order value(@QueryParam boolean none) {
                  return none ? null : new Order(1);
                }

                @Route(method = HttpMethod.GET, path = "/text")
                public String text(@QueryParam boolean none) {
                  return none ? null : "text";
                }

                @Route(method = HttpMethod.GET, path = "/bytes")
                public byte[] bytes(@QueryParam boolean none) {
                  return none ? null : new byte[] {1, 2};
                }

                @Route(method = HttpMethod.GET, path = "/optional")
                public Optional<Order> optional(@QueryParam boolean none) {
                  return none ? Optional.empty() : Optional.of(new Order(2));
                }

                @Route(method = HttpMethod.GET, path = "/optional-text")
                public Optional<String> optionalText(@QueryParam boolean none) {
                  return none ? Optional.empty() : Optional.of("maybe");
                }

                @Route(method = HttpMethod.GET, path = "/optional-response")
                public Optional<? extends HttpResponse> optionalResponse(
                    @QueryParam boolean none) {
                  return none ? Optional.empty() : Optional.of(HttpResponse.status(202));
                }

                @Route(method = HttpMethod.GET, path = "/response")
                public HttpResponse response() {
                  return HttpResponse.text("made")
                      .withStatus(201)
                      .withHeader("location", "/orders/1")
                      .withCookie("session=1; HttpOnly");
                }

                @Route(method = HttpMethod.GET, path = "/null-response")
                public HttpResponse nullResponse() {
                  return null;
                }

                @Route(method = HttpMethod.GET, path = "/refused")
                public String refused(@QueryParam int status) {
                  throw new HttpException(status, "no order 7");
                }
              }
              """)
          .function("HandlerFunction");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/nothing, 204",
        "/number, 200 7",
        "/value?none=false, 200 {\"id\":1}",
        "/value?none=true, 404 {\"message\":\"Not Found\"}",
        "/text?none=false, 200 text",
        "/text?none=true, 404 {\"message\":\"Not Found\"}",
        "/bytes?none=false, 200 AQI=",
        "/bytes?none=true, 404 {\"message\":\"Not Found\"}",
        "/optional?none=false, 200 {\"id\":2}",
        "/optional?none=true, 404 {\"message\":\"Not Found\"}",
        "/optional-text?none=false, 200 maybe",
        "/optional-text?none=true, 404 {\"message\":\"Not Found\"}",
        "/optional-response?none=false, 202",
        "/optional-response?none=true, 404 {\"message\":\"Not Found\"}",
        "/null-response, 500 {\"message\":\"Internal Server Error\"}",
        "/refused?status=409, 409 {\"message\":\"no order 7\"}",
        "/refused?status=503, 503 {\"message\":\"no order 7\"}",
        "/refused?status=200, 500 {\"message\":\"Internal Server Error\"}"
      })
  void becomesAResponse(String target, String expected) throws Exception {
    String[] parts = target.split("\\?", 2);
    assertThat(
            HttpEvents.of("GET", parts[0])
                .query(parts.length == 2 ? parts[1] : "")
                .answerText(FUNCTION))
        .isEqualTo(expected);
  }

  @Test
  void aResponseIsAnsweredAsItIs() throws Exception {
    JsonNode answer = HttpEvents.of("GET", "/response").answer(FUNCTION);

    assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
    assertThat(answer.path("headers").path("location").asText()).isEqualTo("/orders/1");
    assertThat(answer.path("cookies").path(0).asText()).isEqualTo("session=1; HttpOnly");
    assertThat(answer.path("body").asText()).isEqualTo("made");
  }
}
