package dev.lading.runtime.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An HTTP request, whichever of AWS's HTTP fronts it came through. */
public final class HttpRequest {

  private final String method;
  private final String path;
  private final Map<String, String> pathParameters;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final List<String> cookies;
  private final byte[] body;
  private final Map<String, Object> attributes;
  private final @Nullable Supplier<RequestAuthorizer> authorizer;

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
    this(method, path, Map.of(), query, headers, cookies, body, Map.of(), null);
  }

  private HttpRequest(
      String method,
      String path,
      Map<String, String> pathParameters,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      List<String> cookies,
      byte[] body,
      Map<String, Object> attributes,
      @Nullable Supplier<RequestAuthorizer> authorizer) {
    this.method = method;
    this.path = path;
    this.pathParameters = pathParameters;
    this.query = query;
    this.headers = headers;
    this.cookies = cookies;
    this.body = body;
    this.attributes = attributes;
    this.authorizer = authorizer;
  }

  /** This request with the parameters that its route took from its path. */
  public HttpRequest withPathParameters(Map<String, String> parameters) {
    return new HttpRequest(
        method, path, parameters, query, headers, cookies, body, attributes, authorizer);
  }

  /** This request with a header set, in place of one of the same name in any case. */
  public HttpRequest withHeader(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    more.put(name.toLowerCase(Locale.ROOT), List.of(value));
    return new HttpRequest(
        method,
        path,
        pathParameters,
        query,
        Collections.unmodifiableMap(more),
        cookies,
        body,
        attributes,
        authorizer);
  }

  /** This request with another body. */
  public HttpRequest withBody(byte[] newBody) {
    return new HttpRequest(
        method, path, pathParameters, query, headers, cookies, newBody, attributes, authorizer);
  }

  /**
   * This request with an attribute set: a value that no client sends, by which an interceptor tells
   * something to those behind it, such as who the user is.
   */
  public HttpRequest withAttribute(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new HttpRequest(
        method,
        path,
        pathParameters,
        query,
        headers,
        cookies,
        body,
        Collections.unmodifiableMap(more),
        authorizer);
  }

  /** This request with what the API's authorizer says of it, read when it is asked for. */
  public HttpRequest withAuthorizer(Supplier<RequestAuthorizer> said) {
    return new HttpRequest(
        method, path, pathParameters, query, headers, cookies, body, attributes, said);
  }

  /** What the API's authorizer says of it; nothing at all where none was asked. */
  public RequestAuthorizer authorizer() {
    return authorizer == null ? RequestAuthorizer.NONE : authorizer.get();
  }

  /** The attribute of a name, if an interceptor has set one. */
  public Optional<Object> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
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

  /**
   * The cookie of a name, in its own case: of several, those that the client put first. A value
   * between double quotes is taken without them.
   */
  public ParameterValue cookie(String name) {
    List<String> values = new ArrayList<>(1);
    for (int i = 0; i < cookies.size(); i++) {
      String cookie = cookies.get(i);
      int equals = cookie.indexOf('=');
      if (equals > 0 && cookie.substring(0, equals).strip().equals(name)) {
        values.add(withoutQuotes(cookie.substring(equals + 1).strip()));
      }
    }
    return new ParameterValue(name, values);
  }

  private static String withoutQuotes(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
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
