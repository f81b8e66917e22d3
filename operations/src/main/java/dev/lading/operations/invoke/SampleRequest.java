package dev.lading.operations.invoke;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.local.function.LocalNames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes the event that an HTTP API or a function URL makes of a request, in the payload format
 * 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     integrations for HTTP APIs</a>
 */
final class SampleRequest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

  private final Sample sample;

  SampleRequest(Sample sample) {
    this.sample = sample;
  }

  ObjectNode of(Target target) {
    ObjectNode event = new ObjectMapper().createObjectNode();
    String key =
        target.call().function().url().isPresent() ? "$default" : target.call().words().title();
    event.put("version", "2.0").put("routeKey", key);
    event.put("rawPath", target.path()).put("rawQueryString", target.query());
    ObjectNode headers = event.putObject("headers");
    headers().forEach(headers::put);
    if (!target.query().isEmpty()) {
      ObjectNode query = event.putObject("queryStringParameters");
      queryParameters(target.query()).forEach(query::put);
    }
    context(target, key, event.putObject("requestContext"));
    if (!target.pathParameters().isEmpty()) {
      ObjectNode parameters = event.putObject("pathParameters");
      new TreeMap<>(target.pathParameters()).forEach(parameters::put);
    }
    if (!sample.body().isEmpty()) {
      event.put("body", sample.body());
    }
    return event.put("isBase64Encoded", false);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("host", "localhost");
    headers.put("user-agent", "lading-invoke");
    if (!sample.body().isEmpty()) {
      headers.put("content-type", "application/json");
      int length = sample.body().getBytes(StandardCharsets.UTF_8).length;
      headers.put("content-length", Integer.toString(length));
    }
    sample.fields().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }

  private static void context(Target target, String key, ObjectNode context) {
    Instant now = Instant.now();
    context.put("accountId", LocalNames.ACCOUNT).put("apiId", "sample");
    context.put("domainName", "localhost").put("domainPrefix", "localhost");
    ObjectNode http = context.putObject("http");
    http.put("method", target.method()).put("path", target.path()).put("protocol", "HTTP/1.1");
    http.put("sourceIp", "127.0.0.1").put("userAgent", "lading-invoke");
    context.put("requestId", UUID.randomUUID().toString()).put("routeKey", key);
    context.put("stage", "$default").put("time", TIME.format(now.atZone(ZoneOffset.UTC)));
    context.put("timeEpoch", now.toEpochMilli());
  }

  private static Map<String, String> queryParameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      parameters.merge(name, value, (first, next) -> first + "," + next);
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
