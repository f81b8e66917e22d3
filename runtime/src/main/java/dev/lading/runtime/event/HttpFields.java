package dev.lading.runtime.event;

import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.dispatch.RouteTable;
import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The fields of an HTTP request's event, gathered in the order in which they come.
 *
 * <p>AWS does not document which paths are decoded. The captures in <a
 * href="https://github.com/hotsock/voker/pull/8">hotsock/voker 8</a> and <a
 * href="https://github.com/honojs/hono/issues/2156">honojs/hono 2156</a> show it: an HTTP API sends
 * its path decoded, a REST API, a function URL and a load balancer send it as the client wrote it.
 * Decoding the path of an HTTP API again would make a {@code /} of a doubly encoded one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
 *     formats 1.0 and 2.0</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets of Application Load Balancers</a>
 */
final class HttpFields {

  private static final String DEFAULT_STAGE = "$default";

  // Format 2.0.
  private @Nullable String rawPath;
  private String rawQuery = "";
  private List<String> cookies = List.of();

  // Format 1.0 and load balancers.
  private @Nullable String path;
  private @Nullable String httpMethod;
  private @Nullable Map<String, List<String>> multiHeaders;
  private @Nullable Map<String, List<String>> multiQuery;
  private Map<String, List<String>> query = Map.of();

  // All of them.
  private boolean hasContext;
  private @Nullable AuthorizerFields authorizer;
  private boolean loadBalancer;
  private String stage = "";
  private boolean functionUrl;
  private @Nullable String method;
  private Map<String, List<String>> headers = Map.of();
  private byte[] body = new byte[0];
  private boolean base64;

  /** Reads the value of a field, if it is one of a request. */
  boolean read(String name, JsonReader json) {
    switch (name) {
      case "rawPath" -> rawPath = json.stringOrNull();
      case "rawQueryString" -> rawQuery = text(json);
      case "cookies" -> cookies = MultiMap.values(json);
      case "path" -> path = json.stringOrNull();
      case "httpMethod" -> httpMethod = json.stringOrNull();
      case "multiValueHeaders" -> multiHeaders = objectOrNull(json, true);
      case "multiValueQueryStringParameters" -> multiQuery = objectOrNull(json, false);
      case "queryStringParameters" -> query = MultiMap.parameters(json);
      case "headers" -> headers = MultiMap.headers(json);
      case "requestContext" -> context(json);
      case "body" -> body(json);
      case "isBase64Encoded" -> base64 = isTrue(json);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void context(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    hasContext = true;
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      switch (name) {
        case "stage" -> stage = text(json);
        case "domainName" -> functionUrl = text(json).contains(".lambda-url.");
        case "http" -> method = method(json);
        case "authorizer" -> authorizer = authorizer(json);
        case "elb" -> {
          loadBalancer = true;
          json.skip();
        }
        default -> json.skip();
      }
    }
  }

  /** A copy, for the event's other bytes need not live as long as the request. */
  private static @Nullable AuthorizerFields authorizer(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    int start = json.offset();
    json.skip();
    return new AuthorizerFields(json.since(start));
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

  /** The request that the fields are, if they are one; the version is the event's. */
  @Nullable
  HttpEvent toEvent(@Nullable String version) {
    if ("2.0".equals(version) && rawPath != null && method != null) {
      HttpFront front = functionUrl ? HttpFront.FUNCTION_URL : HttpFront.HTTP_API;
      Map<String, List<String>> parameters =
          rawQuery.isEmpty() ? Map.of() : PercentDecoder.query(rawQuery);
      return event(front, method, rawPath, parameters);
    }
    if (httpMethod != null && path != null && hasContext) {
      headers = multiHeaders == null ? headers : multiHeaders;
      cookies = cookiesOf(headers.get("cookie"));
      return event(front(version), httpMethod, path, parameters());
    }
    return null;
  }

  private HttpFront front(@Nullable String version) {
    if (loadBalancer) {
      return multiHeaders == null ? HttpFront.LOAD_BALANCER : HttpFront.LOAD_BALANCER_MULTI_VALUE;
    }
    return "1.0".equals(version) ? HttpFront.HTTP_API_FORMAT_1 : HttpFront.REST_API;
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> all = multiQuery == null ? query : multiQuery;
    return loadBalancer ? PercentDecoder.query(all) : all;
  }

  private HttpEvent event(
      HttpFront front, String sentMethod, String sentPath, Map<String, List<String>> parameters) {
    String whole = front.hasStageInPath() ? withoutStage(sentPath, stage) : sentPath;
    String[] segments = RouteTable.segments(whole);
    if (front.hasEncodedPath()) {
      for (int i = 0; i < segments.length; i++) {
        segments[i] = PercentDecoder.path(segments[i]);
      }
      whole = PercentDecoder.path(whole);
    }
    HttpRequest request =
        new HttpRequest(sentMethod, whole, parameters, headers, cookies, decodedBody());
    return new HttpEvent(
        front, authorizer == null ? request : request.withAuthorizer(authorizer), segments);
  }

  private static String withoutStage(String path, String stage) {
    if (stage.equals(DEFAULT_STAGE)
        || stage.isEmpty()
        || !path.startsWith(stage, 1)
        || (path.length() > stage.length() + 1 && path.charAt(stage.length() + 1) != '/')) {
      return path;
    }
    return path.length() == stage.length() + 1 ? "/" : path.substring(stage.length() + 1);
  }

  /** The cookies of the headers that have them, each as {@code name=value}. */
  private static List<String> cookiesOf(@Nullable List<String> lines) {
    if (lines == null) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int start = 0;
      while (start <= line.length()) {
        int semicolon = line.indexOf(';', start);
        int end = semicolon < 0 ? line.length() : semicolon;
        String cookie = line.substring(start, end).strip();
        if (!cookie.isEmpty()) {
          all.add(cookie);
        }
        start = end + 1;
      }
    }
    return all;
  }

  private byte[] decodedBody() {
    if (!base64) {
      return body;
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw EventException.of("the request's body is said to be Base64 and is not", e);
    }
  }

  private void body(JsonReader json) {
    if (json.peek() == '"') {
      body = json.stringBytes();
    } else {
      json.skip();
    }
  }

  /** The names with their values; null where the value is no object, as it is without any. */
  private static @Nullable Map<String, List<String>> objectOrNull(
      JsonReader json, boolean headers) {
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    return headers ? MultiMap.headers(json) : MultiMap.parameters(json);
  }

  private static boolean isTrue(JsonReader json) {
    if (json.peek() == 't') {
      return json.bool();
    }
    json.skip();
    return false;
  }

  private static String text(JsonReader json) {
    String text = json.stringOrNull();
    return text == null ? "" : text;
  }
}
