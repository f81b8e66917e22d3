package dev.lading.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.http.HttpApiResponse.MalformedAnswerException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpApiResponseTest {

  @Test
  void readsAllFields() throws Exception {
    HttpApiResponse response =
        read(
            """
            {"statusCode":201,"headers":{"X-A":"b","x-n":1},"cookies":["c=1","d=2"],
             "body":"AAH/","isBase64Encoded":true}""");

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers())
        .containsEntry("X-A", List.of("b"))
        .containsEntry("x-n", List.of("1"));
    assertThat(response.cookies()).containsExactly("c=1", "d=2");
    assertThat(response.body()).containsExactly(0, 1, 0xff);
  }

  @Test
  void takesAnAnswerWithoutStatusAsTheBody() throws Exception {
    HttpApiResponse object = read("{\"message\": \"hello\"}");
    HttpApiResponse text = read("\"hello\"");

    assertThat(object.status()).isEqualTo(200);
    assertThat(object.headers()).containsEntry("content-type", List.of("application/json"));
    assertThat(new String(object.body(), UTF_8)).isEqualTo("{\"message\": \"hello\"}");
    assertThat(new String(text.body(), UTF_8)).isEqualTo("hello");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not JSON                                                   | not JSON
          {"statusCode":200} {}                                      | not JSON
          {"statusCode":20}                                          | statusCode is 20
          {"statusCode":700}                                         | statusCode is 700
          {"statusCode":200.5}                                       | statusCode is 200.5
          {"statusCode":true}                                        | statusCode is true
          {"statusCode":200,"headers":[]}                            | headers are not an object
          {"statusCode":200,"headers":{"a":["b"]}}                   | header a is not a text
          {"statusCode":200,"headers":{"a":"b\\r\\nc: d"}}           | line break
          {"statusCode":200,"cookies":"a=b"}                         | cookies are not a list
          {"statusCode":200,"body":{"a":1}}                          | body is not a text
          {"statusCode":200,"body":"%%","isBase64Encoded":true}      | not Base64
          """)
  void refusesWhatApiGatewayWouldNotTake(String answer, String reason) {
    assertThatThrownBy(() -> read(answer))
        .isInstanceOf(MalformedAnswerException.class)
        .hasMessageContaining(reason);
  }

  private static HttpApiResponse read(String answer) throws MalformedAnswerException {
    return HttpApiResponse.read(answer.getBytes(UTF_8));
  }
}
