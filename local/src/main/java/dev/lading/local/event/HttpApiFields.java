package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes a request in the payload format 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     integrations for HTTP APIs</a>
 */
final class HttpApiFields {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

  private final SampleHttpEvent request;

  HttpApiFields(SampleHttpEvent request) {
    this.request = request;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("version", "2.0");
    json.writeStringField("routeKey", request.route());
    json.writeStringField("rawPath", SampleHttpEvent.decode(request.path()));
    json.writeStringField("rawQueryString", request.rawQuery());
    if (!request.cookies().isEmpty()) {
      json.writeArrayFieldStart("cookies");
      for (String cookie : request.cookies()) {
        json.writeString(cookie);
      }
      json.writeEndArray();
    }
    Json.write(json, "headers", joined(request.headers()));
    if (!request.rawQuery().isEmpty()) {
      Json.write(json, "queryStringParameters", joined(request.query()));
    }
    context(json);
    if (!request.pathParameters().isEmpty()) {
      Json.write(json, "pathParameters", request.pathParameters());
    }
    body(json, request);
  }

  private static Map<String, String> joined(Map<String, List<String>> values) {
    Map<String, String> joined = new TreeMap<>();
    values.forEach((name, all) -> joined.put(name, String.join(",", all)));
    return joined;
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
    json.writeObjectFieldStart("http");
    json.writeStringField("method", request.method());
    json.writeStringField("path", SampleHttpEvent.decode(request.path()));
    json.writeStringField("protocol", "HTTP/1.1");
    json.writeStringField("sourceIp", "127.0.0.1");
    json.writeStringField("userAgent", request.header("user-agent"));
    json.writeEndObject();
    json.writeStringField("requestId", UUID.randomUUID().toString());
    json.writeStringField("routeKey", request.route());
    json.writeStringField("stage", "$default");
    json.writeStringField("time", TIME.format(now));
    json.writeNumberField("timeEpoch", now.toInstant().toEpochMilli());
    json.writeEndObject();
  }

  static void body(JsonGenerator json, SampleHttpEvent request) throws IOException {
    byte[] body = request.body();
    if (body.length > 0) {
      json.writeStringField(
          "body",
          request.binary()
              ? Base64.getEncoder().encodeToString(body)
              : new String(body, StandardCharsets.UTF_8));
    }
    json.writeBooleanField("isBase64Encoded", request.binary());
  }
}
