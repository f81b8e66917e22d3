package dev.lading.local.http;

import dev.lading.local.function.LocalNames;
import dev.lading.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the event that a REST API makes of a request, in the payload format 1.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">Input
 *     format of a Lambda function for proxy integration</a>
 */
final class RestApiEvent {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
  private static final String IAM = "iam";

  private final ApiRequest request;
  private final ApiFront.Call call;
  private final Map<String, @Nullable Object> said;
  private final RestApi rest;
  private final BinaryMediaTypes binary;

  RestApiEvent(
      ApiFront.Call call,
      Map<String, @Nullable Object> said,
      RestApi rest,
      BinaryMediaTypes binary) {
    this.request = call.request();
    this.call = call;
    this.said = said;
    this.rest = rest;
    this.binary = binary;
  }

  Map<String, @Nullable Object> fields() {
    Map<String, List<String>> headers = headers();
    Map<String, List<String>> query = request.queryValues();
    Map<String, String> parameters = call.pathParameters();
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("resource", call.route().path());
    event.put("path", request.path());
    event.put("httpMethod", request.method());
    event.put("headers", lastValues(headers));
    event.put("multiValueHeaders", headers);
    event.put("queryStringParameters", query.isEmpty() ? null : lastValues(query));
    event.put("multiValueQueryStringParameters", query.isEmpty() ? null : query);
    event.put("pathParameters", parameters.isEmpty() ? null : parameters);
    event.put("stageVariables", null);
    event.put("requestContext", context());
    body(event);
    return event;
  }

  private static Map<String, String> lastValues(Map<String, List<String>> all) {
    Map<String, String> last = new LinkedHashMap<>();
    all.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
    return last;
  }

  /** With the names as people write them: a REST API hands them on as they were sent. */
  private Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equals(ApiRequest.AUTHORIZER_HEADER)) {
                headers.put(capitalized(name), values);
              }
            });
    if (!request.cookies().isEmpty()) {
      headers.put("Cookie", List.of(String.join("; ", request.cookies())));
    }
    return headers;
  }

  private static String capitalized(String name) {
    StringBuilder text = new StringBuilder(name);
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == '-') {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }

  private Map<String, @Nullable Object> context() {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    Map<String, @Nullable Object> authorizer = new LinkedHashMap<>(said);
    Object iam = authorizer.remove(IAM);
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    if (!authorizer.isEmpty()) {
      context.put("authorizer", authorizer);
    }
    context.put("resourceId", "local");
    context.put("resourcePath", call.route().path());
    context.put("httpMethod", request.method());
    context.put("requestTime", TIME.format(now));
    context.put("path", "/" + rest.stage() + request.path());
    context.put("accountId", LocalNames.ACCOUNT);
    context.put("protocol", request.protocol());
    context.put("stage", rest.stage());
    context.put("domainPrefix", "local");
    context.put("requestTimeEpoch", now.toInstant().toEpochMilli());
    context.put("requestId", UUID.randomUUID().toString());
    context.put("identity", identity(iam instanceof Map<?, ?> signer ? signer : Map.of()));
    context.put("domainName", request.header("host"));
    context.put("apiId", "local");
    return context;
  }

  /** Who signed the request is in another place here than in an HTTP API's event. */
  private Map<String, @Nullable Object> identity(Map<?, ?> signer) {
    Map<String, @Nullable Object> identity = new LinkedHashMap<>();
    identity.put("accessKey", signer.get("accessKey"));
    identity.put("accountId", signer.get("accountId"));
    identity.put("caller", signer.get("callerId"));
    identity.put("sourceIp", request.sourceIp());
    identity.put("user", signer.get("userId"));
    identity.put("userAgent", request.header("user-agent"));
    identity.put("userArn", signer.get("userArn"));
    return identity;
  }

  private void body(Map<String, @Nullable Object> event) {
    byte[] body = request.body();
    boolean base64 = body.length > 0 && binary.contain(request.header("content-type"));
    String text =
        base64
            ? Base64.getEncoder().encodeToString(body)
            : new String(body, StandardCharsets.UTF_8);
    event.put("body", body.length == 0 ? null : text);
    event.put("isBase64Encoded", base64);
  }
}
