package dev.lading.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.api.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpResponseWriterTest {

  private static String write(HttpResponse response) {
    return new String(HttpResponseWriter.write(response, HttpFront.HTTP_API), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "Application/JSON; charset=utf-8",
        "application/problem+json",
        "image/svg+xml",
        "application/xml",
        "text/javascript",
        "application/x-www-form-urlencoded"
      })
  void writesTextsAsText(String contentType) {
    assertThat(write(HttpResponse.bytes(contentType, "ä".getBytes(UTF_8))))
        .endsWith(",\"body\":\"ä\",\"isBase64Encoded\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/octet-stream", "", "application/jsonish"})
  void writesAnythingElseAsBase64(String contentType) {
    assertThat(write(HttpResponse.bytes(contentType, "ä".getBytes(UTF_8))))
        .endsWith(",\"body\":\"w6Q=\",\"isBase64Encoded\":true}");
  }

  @Test
  void writesTextsThatAreNotUtf8OrAreCompressedAsBase64() {
    byte[] latin1 = {(byte) 0xe4};
    assertThat(write(HttpResponse.bytes("text/plain; charset=iso-8859-1", latin1)))
        .endsWith("\"body\":\"5A==\",\"isBase64Encoded\":true}");
    assertThat(write(HttpResponse.text("a").withHeader("Content-Encoding", "gzip")))
        .endsWith("\"body\":\"YQ==\",\"isBase64Encoded\":true}");
  }
}
