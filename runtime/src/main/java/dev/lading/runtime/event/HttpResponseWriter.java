package dev.lading.runtime.event;

import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.json.JsonWriter;
import dev.lading.runtime.json.Utf8;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a response in the form that the front takes which the request came through.
 *
 * <p>A body goes as text where its media type is a text's, it is not compressed, and its bytes are
 * UTF-8; any other as Base64, which is never wrong, only longer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response">Lambda
 *     function response for formats 1.0 and 2.0</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html#respond-to-load-balancer">Respond
 *     to the load balancer</a>
 */
final class HttpResponseWriter {

  private static final String COOKIE_HEADER = "set-cookie";

  private final HttpResponse response;
  private final JsonWriter json;

  private HttpResponseWriter(HttpResponse response) {
    this.response = response;
    this.json = new JsonWriter(256 + response.body().length);
  }

  static byte[] write(HttpResponse response, HttpFront front) {
    return new HttpResponseWriter(response).write(front);
  }

  /** All but the body, as function URLs and REST APIs take it before a streamed body. */
  static byte[] metadata(HttpResponse response) {
    HttpResponseWriter writer = new HttpResponseWriter(response);
    writer.head(HttpFront.FUNCTION_URL);
    return writer.json.endObject().toBytes();
  }

  private byte[] write(HttpFront front) {
    head(front);
    byte[] body = response.body();
    boolean text =
        body.length == 0 || (isText(response.headers()) && (isAscii(body) || Utf8.isValid(body)));
    if (body.length > 0) {
      json.name("body").string(text ? body : Base64.getEncoder().encode(body));
    }
    if (body.length > 0 || front.isLoadBalancer()) {
      json.name("isBase64Encoded").bool(!text);
    }
    return json.endObject().toBytes();
  }

  private static boolean isAscii(byte[] body) {
    for (byte b : body) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private void head(HttpFront front) {
    json.beginObject().name("statusCode").number(response.status());
    List<String> cookies = response.cookies();
    // Not a switch, for which javac writes one more class.
    if (front == HttpFront.HTTP_API || front == HttpFront.FUNCTION_URL) {
      headers(List.of());
      texts("cookies", cookies);
    } else if (front == HttpFront.LOAD_BALANCER) {
      headers(cookies);
    } else if (front == HttpFront.LOAD_BALANCER_MULTI_VALUE) {
      multiValueHeaders(cookies);
    } else {
      headers(List.of());
      if (!cookies.isEmpty()) {
        json.name("multiValueHeaders").beginObject();
        texts(COOKIE_HEADER, cookies);
        json.endObject();
      }
    }
  }

  private void headers(List<String> cookies) {
    if (response.headers().isEmpty() && cookies.isEmpty()) {
      return;
    }
    json.name("headers").beginObject();
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      json.name(header.getKey()).string(header.getValue());
    }
    for (int i = 0; i < cookies.size(); i++) {
      json.name(cookieHeader(i)).string(cookies.get(i));
    }
    json.endObject();
  }

  /**
   * A name of the cookie header that no other cookie has: a header has one value here, and names in
   * different cases are the only way to send several cookies.
   */
  private static String cookieHeader(int number) {
    StringBuilder name = new StringBuilder(COOKIE_HEADER);
    for (int bit = 0, i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '-' && (number >> bit++ & 1) == 1) {
        name.setCharAt(i, (char) (name.charAt(i) - 'a' + 'A'));
      }
    }
    return name.toString();
  }

  private void multiValueHeaders(List<String> cookies) {
    json.name("multiValueHeaders").beginObject();
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      texts(header.getKey(), List.of(header.getValue()));
    }
    texts(COOKIE_HEADER, cookies);
    json.endObject();
  }

  private void texts(String name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    json.name(name).beginArray();
    for (int i = 0; i < values.size(); i++) {
      json.string(values.get(i));
    }
    json.endArray();
  }

  private static boolean isText(Map<String, String> headers) {
    String contentType = "";
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase("content-type")) {
        contentType = header.getValue().toLowerCase(Locale.ROOT);
      } else if (header.getKey().equalsIgnoreCase("content-encoding")) {
        return false;
      }
    }
    if (contentType.equals("application/json") || contentType.startsWith("text/")) {
      return true; // Nearly all there are.
    }
    int semicolon = contentType.indexOf(';');
    String mediaType = (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip();
    return mediaType.endsWith("/json")
        || mediaType.endsWith("+json")
        || mediaType.endsWith("/xml")
        || mediaType.endsWith("+xml")
        || mediaType.endsWith("/javascript")
        || mediaType.equals("application/x-www-form-urlencoded");
  }
}
