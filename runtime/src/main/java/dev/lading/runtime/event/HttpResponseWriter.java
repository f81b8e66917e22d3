package dev.lading.runtime.event;

import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.json.JsonWriter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a response as API Gateway's payload format 2.0 has it.
 *
 * <p>A body goes as text where its media type is a text's, it is not compressed, and its bytes are
 * UTF-8; any other as Base64, which is never wrong, only longer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response">Lambda
 *     function response for format 2.0</a>
 */
final class HttpResponseWriter {

  private HttpResponseWriter() {}

  static byte[] write(HttpResponse response) {
    byte[] body = response.body();
    JsonWriter json = new JsonWriter(256 + body.length);
    fields(response, json);
    if (body.length > 0) {
      boolean text = isText(response.headers()) && Utf8.isValid(body);
      json.name("body").string(text ? body : Base64.getEncoder().encode(body));
      json.name("isBase64Encoded").bool(!text);
    }
    return json.endObject().toBytes();
  }

  /** All but the body. */
  static byte[] metadata(HttpResponse response) {
    JsonWriter json = new JsonWriter(256);
    fields(response, json);
    return json.endObject().toBytes();
  }

  private static void fields(HttpResponse response, JsonWriter json) {
    json.beginObject().name("statusCode").number(response.status());
    headers(response.headers(), json);
    cookies(response.cookies(), json);
  }

  private static void headers(Map<String, String> headers, JsonWriter json) {
    if (headers.isEmpty()) {
      return;
    }
    json.name("headers").beginObject();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      json.name(header.getKey()).string(header.getValue());
    }
    json.endObject();
  }

  private static void cookies(List<String> cookies, JsonWriter json) {
    if (cookies.isEmpty()) {
      return;
    }
    json.name("cookies").beginArray();
    for (int i = 0; i < cookies.size(); i++) {
      json.string(cookies.get(i));
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
    int semicolon = contentType.indexOf(';');
    String mediaType = (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip();
    return mediaType.startsWith("text/")
        || mediaType.endsWith("/json")
        || mediaType.endsWith("+json")
        || mediaType.endsWith("/xml")
        || mediaType.endsWith("+xml")
        || mediaType.endsWith("/javascript")
        || mediaType.equals("application/x-www-form-urlencoded");
  }
}
