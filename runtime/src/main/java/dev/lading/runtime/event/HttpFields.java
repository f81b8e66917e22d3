package dev.lading.runtime.event;

import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.dispatch.RouteTable;
import dev.lading.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an HTTP request's event, gathered in the order in which they come.
 *
 * <p>An HTTP API sends {@code rawPath} decoded, a function URL as the client wrote it; AWS
 * documents neither. The captures in <a
 * href="https://github.com/hotsock/voker/pull/8">hotsock/voker 8</a> and <a
 * href="https://github.com/honojs/hono/issues/2156">honojs/hono 2156</a> show it. So the path of an
 * HTTP API is taken as it is: decoding it again would make a {@code /} of a doubly encoded one.
 * Query strings are encoded in both.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
 *     format 2.0</a>
 */
final class HttpFields {

  private static final String DEFAULT_STAGE = "$default";

  private @Nullable String rawPath;
  private @Nullable String method;
  private String rawQuery = "";
  private String stage = DEFAULT_STAGE;
  private String domain = "";
  private Map<String, List<String>> headers = Map.of();
  private List<String> cookies = List.of();
  private byte[] body = new byte[0];
  private boolean base64;

  /** Reads the value of a field, if it is one of a request. */
  boolean read(String name, JsonReader json) {
    switch (name) {
      case "rawPath" -> rawPath = json.stringOrNull();
      case "rawQueryString" -> rawQuery = text(json, "");
      case "headers" -> headers = headers(json);
      case "cookies" -> cookies = cookies(json);
      case "requestContext" -> requestContext(json);
      case "body" -> body(json);
      case "isBase64Encoded" -> base64 = isTrue(json);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether these are the fields of a request in format 2.0. */
  boolean isComplete() {
    return rawPath != null && method != null;
  }

  /** The request. */
  HttpEvent toEvent() {
    if (rawPath == null || method == null) {
      throw new IllegalStateException("the event is no request");
    }
    boolean encoded = domain.contains(".lambda-url.");
    HttpFront front = encoded ? HttpFront.FUNCTION_URL : HttpFront.HTTP_API;
    String path = withoutStage(rawPath);
    String[] segments = RouteTable.segments(path);
    if (encoded) {
      for (int i = 0; i < segments.length; i++) {
        segments[i] = PercentDecoder.path(segments[i]);
      }
      path = PercentDecoder.path(path);
    }
    Map<String, List<String>> query = PercentDecoder.query(rawQuery);
    return new HttpEvent(
        front, new HttpRequest(method, path, query, headers, cookies, decodedBody()), segments);
  }

  private String withoutStage(String path) {
    if (stage.equals(DEFAULT_STAGE)
        || !path.startsWith(stage, 1)
        || (path.length() > stage.length() + 1 && path.charAt(stage.length() + 1) != '/')) {
      return path;
    }
    return path.length() == stage.length() + 1 ? "/" : path.substring(stage.length() + 1);
  }

  private byte[] decodedBody() {
    if (!base64) {
      return body;
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      EventException malformed =
          new EventException("the request's body is said to be Base64 and is not");
      malformed.initCause(e);
      throw malformed;
    }
  }

  private void body(JsonReader json) {
    if (json.peek() == '"') {
      body = json.stringBytes();
    } else {
      json.skip();
    }
  }

  private void requestContext(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      switch (name) {
        case "stage" -> stage = text(json, DEFAULT_STAGE);
        case "domainName" -> domain = text(json, "");
        case "http" -> method = method(json);
        default -> json.skip();
      }
    }
  }

  private static @Nullable String method(JsonReader json) {
    String method = null;
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      if (name.equals("method")) {
        method = json.stringOrNull();
      } else {
        json.skip();
      }
    }
    return method;
  }

  private static Map<String, List<String>> headers(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return Map.of();
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      String value = json.stringOrNull();
      if (value != null) {
        headers.put(name.toLowerCase(Locale.ROOT), List.of(value));
      }
    }
    return headers;
  }

  private static List<String> cookies(JsonReader json) {
    if (json.peek() != '[') {
      json.skip();
      return List.of();
    }
    List<String> cookies = new ArrayList<>();
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      String cookie = json.stringOrNull();
      if (cookie != null) {
        cookies.add(cookie);
      }
    }
    return cookies;
  }

  private static String text(JsonReader json, String otherwise) {
    String text = json.stringOrNull();
    return text == null ? otherwise : text;
  }

  private static boolean isTrue(JsonReader json) {
    if (json.peek() == 't') {
      return json.bool();
    }
    json.skip();
    return false;
  }
}
