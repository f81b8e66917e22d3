package dev.lading.local.event;

import dev.lading.local.json.Json;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as an HTTP API hands it on, in payload format 2.0, or as a REST API does ({@link
 * #throughRestApi}).
 */
public final class SampleHttpEvent implements SampleEvent {

  private final String method;
  private final String path;
  private final String rawQuery;
  private final Map<String, List<String>> headers = new TreeMap<>();
  private final List<String> cookies = new ArrayList<>();
  private Map<String, String> pathParameters = Map.of();
  private String route = "$default";
  private byte[] body = new byte[0];
  private boolean binary;
  private @Nullable String authorizer;
  private boolean restApi;

  /** Of a path that may end with a query. */
  SampleHttpEvent(String method, String pathAndQuery) {
    if (!pathAndQuery.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with '/'; this does not: " + pathAndQuery);
    }
    int question = pathAndQuery.indexOf('?');
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = question < 0 ? pathAndQuery : pathAndQuery.substring(0, question);
    this.rawQuery = question < 0 ? "" : pathAndQuery.substring(question + 1);
    header("host", "localhost");
    header("user-agent", "sample");
  }

  /**
   * Sets the route that takes the request, such as {@code GET /users/{id}}, and by it the path's
   * parameters.
   *
   * @throws IllegalArgumentException when the route does not take the request
   */
  public SampleHttpEvent route(String key) {
    RouteMatch match = new RouteTable(new String[] {key}).match(method, decode(path));
    if (!match.isFound()) {
      throw new IllegalArgumentException(key + " does not take " + name());
    }
    this.route = key;
    this.pathParameters = match.pathParameters();
    return this;
  }

  /** Adds a header; the values of one name are kept in order. */
  public SampleHttpEvent header(String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.equals("host") || key.equals("user-agent") || key.equals("content-type")) {
      headers.remove(key);
    }
    headers.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    return this;
  }

  /** Adds a cookie. */
  public SampleHttpEvent cookie(String name, String value) {
    cookies.add(name + "=" + value);
    return this;
  }

  /** Sets a body that is JSON, and says so in the header {@code Content-Type}. */
  public SampleHttpEvent body(String json) {
    return body("application/json", json);
  }

  /** Sets a body that is a text. */
  public SampleHttpEvent body(String contentType, String text) {
    this.body = text.getBytes(StandardCharsets.UTF_8);
    this.binary = false;
    return header("content-type", contentType);
  }

  /** Sets a body that is no text; the event has it in Base64. */
  public SampleHttpEvent body(String contentType, byte[] bytes) {
    this.body = bytes.clone();
    this.binary = true;
    return header("content-type", contentType);
  }

  /** Sets what an authorizer says of the caller: {@code requestContext.authorizer}, as JSON. */
  public SampleHttpEvent authorizer(String json) {
    this.authorizer = SampleJson.checkedObject("authorizer's answer", json);
    return this;
  }

  /** Makes it an event of a REST API, which is that of payload format 1.0. */
  public SampleHttpEvent throughRestApi() {
    this.restApi = true;
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.HTTP;
  }

  @Override
  public String name() {
    return method + " " + path;
  }

  @Override
  public byte[] bytes() {
    return Json.object(
        json -> {
          if (restApi) {
            new RestApiFields(this).write(json);
          } else {
            new HttpApiFields(this).write(json);
          }
        });
  }

  String method() {
    return method;
  }

  /** As it was sent. */
  String path() {
    return path;
  }

  String rawQuery() {
    return rawQuery;
  }

  String route() {
    return route;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }

  List<String> cookies() {
    return cookies;
  }

  Map<String, String> pathParameters() {
    return pathParameters;
  }

  byte[] body() {
    return body.clone();
  }

  boolean binary() {
    return binary;
  }

  @Nullable String authorizer() {
    return authorizer;
  }

  /** The query's parameters, decoded, with all their values in order. */
  Map<String, List<String>> query() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    Arrays.stream(rawQuery.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .forEach(
            pair -> {
              int equals = pair.indexOf('=');
              String name =
                  URLDecoder.decode(
                      equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
              String value =
                  equals < 0
                      ? ""
                      : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
              parameters.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
            });
    return parameters;
  }

  /** Of a path, where '+' is no space. */
  static String decode(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
