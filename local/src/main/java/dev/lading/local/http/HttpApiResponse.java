package dev.lading.local.http;

import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP API makes of a function's answer in the payload format 2.0.
 *
 * @param status the status
 * @param headers the headers
 * @param cookies each a {@code Set-Cookie} header's value
 * @param body the body, decoded
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     integrations for HTTP APIs</a>
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpApiResponse(
    int status, Map<String, List<String>> headers, List<String> cookies, byte[] body) {

  /** Says why API Gateway would not take a function's answer. */
  static final class MalformedAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String message) {
      super(message);
    }
  }

  /** Reads an answer; one without a {@code statusCode} is the body itself. */
  static HttpApiResponse read(byte[] answer) throws MalformedAnswerException {
    Object value;
    try {
      value = Json.read(answer);
    } catch (MalformedJsonException e) {
      throw new MalformedAnswerException("it is not JSON: " + e.getMessage());
    }
    if (value instanceof Map<?, ?> fields && fields.get("statusCode") != null) {
      return new HttpApiResponse(
          status(fields.get("statusCode")),
          headers(fields.get("headers")),
          cookies(fields.get("cookies")),
          body(fields.get("body"), Boolean.TRUE.equals(fields.get("isBase64Encoded"))));
    }
    byte[] body = value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : answer;
    return new HttpApiResponse(
        200, Map.of("content-type", List.of("application/json")), List.of(), body);
  }

  static int status(@Nullable Object value) throws MalformedAnswerException {
    String text = String.valueOf(value);
    // Statuses below 200 announce another response, which a function cannot give.
    if (!(value instanceof BigDecimal || value instanceof String)
        || !text.matches("[2-5][0-9][0-9]")) {
      throw new MalformedAnswerException("its statusCode is " + text + ", not 200 to 599");
    }
    return Integer.parseInt(text);
  }

  /** The headers, each with its one value. */
  static Map<String, List<String>> headers(@Nullable Object value) throws MalformedAnswerException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (value == null) {
      return headers;
    }
    if (!(value instanceof Map<?, ?> fields)) {
      throw new MalformedAnswerException("its headers are not an object");
    }
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      Object text = field.getValue();
      if (text == null || text instanceof Map<?, ?> || text instanceof List<?>) {
        throw new MalformedAnswerException("its header " + field.getKey() + " is not a text");
      }
      headers.put(headerText(field.getKey()), List.of(headerText(text)));
    }
    return headers;
  }

  private static List<String> cookies(@Nullable Object value) throws MalformedAnswerException {
    List<String> cookies = new ArrayList<>();
    if (value == null) {
      return cookies;
    }
    if (!(value instanceof List<?> items)) {
      throw new MalformedAnswerException("its cookies are not a list");
    }
    for (Object item : items) {
      if (!(item instanceof String cookie)) {
        throw new MalformedAnswerException("one of its cookies is not a text");
      }
      cookies.add(headerText(cookie));
    }
    return cookies;
  }

  static String headerText(@Nullable Object value) throws MalformedAnswerException {
    String text = String.valueOf(value);
    if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
      throw new MalformedAnswerException("one of its headers has a line break");
    }
    return text;
  }

  static byte[] body(@Nullable Object value, boolean base64) throws MalformedAnswerException {
    if (value == null) {
      return new byte[0];
    }
    if (!(value instanceof String text)) {
      throw new MalformedAnswerException("its body is not a text; write objects as JSON first");
    }
    try {
      return base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedAnswerException("its body is not Base64, though isBase64Encoded is true");
    }
  }
}
