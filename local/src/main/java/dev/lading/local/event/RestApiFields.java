package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes a request in the form of REST APIs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations in API Gateway</a>
 */
final class RestApiFields {

  private final SampleHttpEvent request;

  RestApiFields(SampleHttpEvent request) {
    this.request = request;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("resource", resource());
    json.writeStringField("path", request.path());
    json.writeStringField("httpMethod", request.method());
    Map<String, List<String>> headers = new TreeMap<>(request.headers());
    if (!request.cookies().isEmpty()) {
      headers.put("cookie", List.of(String.join("; ", request.cookies())));
    }
    values(json, "headers", "multiValueHeaders", headers);
    values(json, "queryStringParameters", "multiValueQueryStringParameters", request.query());
    if (request.pathParameters().isEmpty()) {
      json.writeNullField("pathParameters");
    } else {
      Json.write(json, "pathParameters", request.pathParameters());
    }
    json.writeNullField("stageVariables");
    context(json);
    if (request.body().length == 0) {
      json.writeNullField("body");
    }
    HttpApiFields.body(json, request);
  }

  private String resource() {
    String route = request.route();
    return route.startsWith("$") ? request.path() : route.substring(route.indexOf(' ') + 1);
  }

  private static void values(
      JsonGenerator json, String last, String all, Map<String, List<String>> values)
      throws IOException {
    if (values.isEmpty()) {
      json.writeNullField(last);
      json.writeNullField(all);
      return;
    }
    Map<String, String> lasts = new TreeMap<>();
    values.forEach((name, of) -> lasts.put(name, new ArrayList<>(of).get(of.size() - 1)));
    Json.write(json, last, lasts);
    json.writeObjectFieldStart(all);
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      json.writeArrayFieldStart(value.getKey());
      for (String one : value.getValue()) {
        json.writeString(one);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void context(JsonGenerator json) throws IOException {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("accountId", LocalNames.ACCOUNT);
    json.writeStringField("apiId", "sample");
    if (request.authorizer() != null) {
      SampleJson.raw(json, "authorizer", request.authorizer());
    }
    json.writeStringField("domainName", request.header("host"));
    json.writeStringField("domainPrefix", "sample");
    json.writeStringField("extendedRequestId", "sample");
    json.writeStringField("httpMethod", request.method());
    json.writeObjectFieldStart("identity");
    json.writeStringField("sourceIp", "127.0.0.1");
    json.writeStringField("userAgent", request.header("user-agent"));
    json.writeEndObject();
    json.writeStringField("path", "/sample" + request.path());
    json.writeStringField("protocol", "HTTP/1.1");
    json.writeStringField("requestId", UUID.randomUUID().toString());
    json.writeStringField("requestTime", HttpApiFields.TIME.format(now));
    json.writeNumberField("requestTimeEpoch", now.toInstant().toEpochMilli());
    json.writeStringField("resourceId", "sample");
    json.writeStringField("resourcePath", resource());
    json.writeStringField("stage", "sample");
    json.writeEndObject();
  }
}
