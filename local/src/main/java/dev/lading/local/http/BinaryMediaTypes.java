package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;

/**
 * The media types of bodies that a REST API hands on byte by byte.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions in API Gateway</a>
 */
final class BinaryMediaTypes {

  private static final String ALL = "*/*";

  private final List<String> types;

  BinaryMediaTypes(List<String> types) {
    this.types = types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether bodies of a content type are; one that says none is taken for JSON. */
  boolean contain(String contentType) {
    String sent = contentType.isEmpty() ? "application/json" : contentType;
    String type = mediaType(sent);
    return types.stream().anyMatch(each -> AuthorizerPolicy.matches(each, type));
  }

  /** Whether the client accepts one, by the first type that it accepts. */
  boolean areAccepted(HttpExchange exchange) {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return types.contains(ALL) || (accept != null && contain(accept.split(",", -1)[0]));
  }

  private static String mediaType(String text) {
    int semicolon = text.indexOf(';');
    return (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }
}
