package dev.lading.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request in the form in which API Gateway hands it on.
 *
 * @param method in upper case
 * @param path as it is handed on as {@code rawPath}: by HTTP APIs decoded, by function URLs as sent
 * @param rawQuery as sent, without {@code ?}; empty where there is none
 * @param protocol such as {@code HTTP/1.1}
 * @param sourceIp the client's address
 * @param headers names in lower case, with the values of each in their order, without cookies
 * @param cookies each as {@code name=value}
 * @param body the body; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ApiRequest(
    String method,
    String path,
    String rawQuery,
    String protocol,
    String sourceIp,
    Map<String, List<String>> headers,
    List<String> cookies,
    byte[] body) {

  /**
   * Says what an authorizer would, in the JSON of the event's {@code requestContext.authorizer}.
   */
  static final String AUTHORIZER_HEADER = "lading-authorizer";

  /** Headers between two ends of one connection; they are not handed on. */
  private static final Set<String> CONNECTION_HEADERS =
      Set.of("connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "cookie");

  static String decodedPath(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    return path == null || path.isEmpty() ? "/" : decodePath(path);
  }

  /** Decodes a path, in which a plus is a plus. */
  static String decodePath(String path) {
    return decode(path.replace("+", "%2B"));
  }

  static ApiRequest of(HttpExchange exchange, String path, byte[] body) {
    String query = exchange.getRequestURI().getRawQuery();
    String sourceIp = exchange.getRemoteAddress().getAddress().getHostAddress();
    return new ApiRequest(
        exchange.getRequestMethod().toUpperCase(Locale.ROOT),
        path,
        query == null ? "" : query,
        exchange.getProtocol(),
        sourceIp,
        headers(exchange.getRequestHeaders(), sourceIp, exchange.getLocalAddress().getPort()),
        cookies(exchange.getRequestHeaders().get("Cookie")),
        body);
  }

  private static Map<String, List<String>> headers(Headers sent, String sourceIp, int port) {
    Map<String, List<String>> headers = new TreeMap<>();
    sent.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers.keySet().removeAll(CONNECTION_HEADERS);
    headers.put("x-forwarded-for", List.of(sourceIp));
    headers.put("x-forwarded-port", List.of(Integer.toString(port)));
    headers.put("x-forwarded-proto", List.of("http"));
    return headers;
  }

  private static List<String> cookies(@Nullable List<String> sent) {
    List<String> cookies = new ArrayList<>();
    for (String header : sent == null ? List.<String>of() : sent) {
      for (String cookie : header.split(";", -1)) {
        if (!cookie.isBlank()) {
          cookies.add(cookie.strip());
        }
      }
    }
    return cookies;
  }

  /** A header of a lower-case name, its values joined by commas; empty where there is none. */
  String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }

  /** The headers that functions are told, the values of one name joined by commas. */
  Map<String, String> joinedHeaders() {
    Map<String, String> joined = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          if (!name.equals(AUTHORIZER_HEADER)) {
            joined.put(name, String.join(",", values));
          }
        });
    return joined;
  }

  /** The query's parameters, decoded, the values of one name joined by commas. */
  Map<String, String> queryParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    queryValues().forEach((name, values) -> parameters.put(name, String.join(",", values)));
    return parameters;
  }

  /** The query's parameters, decoded, with the values of each in their order. */
  Map<String, List<String>> queryValues() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
