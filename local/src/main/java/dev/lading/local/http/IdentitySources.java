package dev.lading.local.http;

import dev.lading.local.function.LocalNames;
import dev.lading.model.Authorizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What authorizers look at before they ask a function, and what answers are kept by.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html#http-api-lambda-authorizer.identity-sources">Identity
 *     sources</a>
 */
final class IdentitySources {

  private static final String QUERY = "$request.querystring.";
  private static final String CONTEXT = "$context.";

  private IdentitySources() {}

  /** The values of those that the request has. */
  static List<String> values(Authorizer authorizer, ApiFront.Call call) {
    List<String> values = new ArrayList<>();
    for (String source : authorizer.identitySources()) {
      String value = value(source, call);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }

  /** The first source that the request does not have; empty where it has all. */
  static String missing(Authorizer authorizer, ApiFront.Call call) {
    for (String source : authorizer.identitySources()) {
      if (value(source, call).isEmpty()) {
        return source;
      }
    }
    return "";
  }

  private static String value(String source, ApiFront.Call call) {
    ApiRequest request = call.request();
    if (source.startsWith(Authorizer.HEADER)) {
      return request.header(source.substring(Authorizer.HEADER.length()).toLowerCase(Locale.ROOT));
    }
    if (source.startsWith(QUERY)) {
      return request.queryParameters().getOrDefault(source.substring(QUERY.length()), "");
    }
    // The template's stages have no variables, so that $stageVariables is missing there too.
    return source.startsWith(CONTEXT) ? context(source.substring(CONTEXT.length()), call) : "";
  }

  private static String context(String name, ApiFront.Call call) {
    ApiRequest request = call.request();
    return switch (name) {
      case "identity.sourceIp" -> request.sourceIp();
      case "identity.userAgent" -> request.header("user-agent");
      case "httpMethod" -> request.method();
      case "path" -> request.path();
      case "protocol" -> request.protocol();
      case "routeKey" -> call.route().key();
      case "resourcePath" -> call.route().path();
      case "domainName" -> request.header("host");
      case "accountId" -> LocalNames.ACCOUNT;
      case "apiId" -> "local";
      default -> "";
    };
  }
}
