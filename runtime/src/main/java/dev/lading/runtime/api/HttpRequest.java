package dev.lading.runtime.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An HTTP request, whichever of AWS's HTTP fronts it came through. */
public final class HttpRequest {

  private final String method;
  private final String path;
  private final Map<String, String> pathParameters;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final List<String> cookies;
  private final byte[] body;

  /**
   * Creates the request.
   *
   * @param method in upper case
   * @param path decoded, without the stage
   * @param query decoded, each name with its values in order
   * @param headers names in lower case, each with its values in order
   * @param cookies each as {@code name=value}
   * @param body decoded; empty where there is none
   */
  public HttpRequest(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      List<String> cookies,
      byte[] body) {
    this(method, path, Map.of(), query, headers, cookies, body);
  }

  private HttpRequest(
      String method,
      String path,
      Map<String, String> pathParameters,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      List<String> cookies,
      byte[] body) {
    this.method = method;
    this.path = path;
    this.pathParameters = pathParameters;
    this.query = query;
    this.headers = headers;
    this.cookies = cookies;
    this.body = body;
  }

  /** This request with the parameters that its route took from its path. */
  public HttpRequest withPathParameters(Map<String, String> parameters) {
    return new HttpRequest(method, path, parameters, query, headers, cookies, body);
  }

  /** The method, in upper case. */
  public String method() {
    return method;
  }

  /** The path, decoded, without the stage. */
  public String path() {
    return path;
  }

  /** The path parameter of a name. */
  public ParameterValue path(String name) {
    String value = pathParameters.get(name);
    return new ParameterValue(name, value == null ? List.of() : List.of(value));
  }

  /** The query parameter of a name. */
  public ParameterValue query(String name) {
    return new ParameterValue(name, query.getOrDefault(name, List.of()));
  }

  /** The header of a name, in any case; AWS joins the values of a repeated one with commas. */
  public ParameterValue header(String name) {
    return new ParameterValue(name, headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }

  /** The cookies, each as {@code name=value}. */
  public List<String> cookies() {
    return cookies;
  }

  /** The body; empty where there is none. */
  public byte[] body() {
    return body;
  }

  /** The body as UTF-8 text. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
