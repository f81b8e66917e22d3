package dev.lading.local.http;

import dev.lading.local.http.HttpApiResponse.MalformedAnswerException;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a REST API makes of a function's answer in the payload format 1.0.
 *
 * <p>None of the fields must be there, and no other may: it is an error that tells the developer
 * nothing, and has its own words here.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format">Output
 *     format of a Lambda function for proxy integration</a>
 */
final class RestApiResponse {

  private static final Set<String> FIELDS =
      Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

  private RestApiResponse() {}

  /**
   * Reads an answer.
   *
   * @param decodes whether a body in Base64 is decoded; the client gets it as it is otherwise
   */
  static HttpApiResponse read(byte[] answer, boolean decodes) throws MalformedAnswerException {
    Object value;
    try {
      value = Json.read(answer);
    } catch (MalformedJsonException e) {
      throw new MalformedAnswerException("it is not JSON: " + e.getMessage());
    }
    if (!(value instanceof Map<?, ?> fields)) {
      throw new MalformedAnswerException("it is not an object with a statusCode");
    }
    for (Object name : fields.keySet()) {
      if (!FIELDS.contains(String.valueOf(name))) {
        throw new MalformedAnswerException(
            "a REST API takes no field %s, only statusCode, headers, multiValueHeaders, body and"
                    .formatted(name)
                + " isBase64Encoded");
      }
    }
    Object status = fields.get("statusCode");
    boolean base64 = Boolean.TRUE.equals(fields.get("isBase64Encoded"));
    return new HttpApiResponse(
        status == null ? 200 : HttpApiResponse.status(status),
        headers(fields),
        List.of(),
        HttpApiResponse.body(fields.get("body"), base64 && decodes));
  }

  /** Reads what goes before a streamed body: a REST API and a function's URL take all of it. */
  static HttpApiResponse readHead(byte[] json) throws MalformedAnswerException {
    HttpApiResponse response = HttpApiResponse.read(json);
    try {
      return Json.read(json) instanceof Map<?, ?> fields && fields.get("multiValueHeaders") != null
          ? new HttpApiResponse(
              response.status(), headers(fields), response.cookies(), response.body())
          : response;
    } catch (MalformedJsonException e) {
      throw new MalformedAnswerException("it is not JSON: " + e.getMessage());
    }
  }

  /** Both kinds of headers together, each value once; names are equal in any case. */
  private static Map<String, List<String>> headers(Map<?, ?> fields)
      throws MalformedAnswerException {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<?, ?> header : object(fields.get("multiValueHeaders")).entrySet()) {
      if (!(header.getValue() instanceof List<?> values)) {
        throw new MalformedAnswerException(
            "its multi-value header " + header.getKey() + " is not a list");
      }
      for (Object value : values) {
        add(all, HttpApiResponse.headerText(header.getKey()), HttpApiResponse.headerText(value));
      }
    }
    HttpApiResponse.headers(fields.get("headers"))
        .forEach((name, values) -> add(all, name, values.get(0)));
    return all;
  }

  private static void add(Map<String, List<String>> all, String name, String value) {
    List<String> values = all.computeIfAbsent(name, any -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  private static Map<?, ?> object(@Nullable Object value) throws MalformedAnswerException {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> fields)) {
      throw new MalformedAnswerException("its multiValueHeaders are not an object");
    }
    return fields;
  }
}
