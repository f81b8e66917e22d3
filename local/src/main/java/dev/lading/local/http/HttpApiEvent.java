package dev.lading.local.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the event that an HTTP API makes of a request, in the payload format 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     integrations for HTTP APIs</a>
 */
final class HttpApiEvent {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

  /** What is handed on as text. All else, forms included, is handed on in Base64. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:text/[^;]*|application/(?:[^;]*\\+)?(?:json|xml)|application/javascript)\\s*(?:;.*)?",
          Pattern.CASE_INSENSITIVE);

  private final ApiRequest request;
  private final String routeKey;
  private final Map<String, String> pathParameters;
  private final Map<String, ? extends @Nullable Object> authorizer;
  private final String domain;

  HttpApiEvent(ApiRequest request, String routeKey, Map<String, String> pathParameters) {
    this(request, routeKey, pathParameters, Map.of(), request.header("host"));
  }

  private HttpApiEvent(
      ApiRequest request,
      String routeKey,
      Map<String, String> pathParameters,
      Map<String, ? extends @Nullable Object> authorizer,
      String domain) {
    this.request = request;
    this.routeKey = routeKey;
    this.pathParameters = pathParameters;
    this.authorizer = authorizer;
    this.domain = domain;
  }

  /** The same with the name of another front. */
  HttpApiEvent withDomain(String newDomain) {
    return new HttpApiEvent(request, routeKey, pathParameters, authorizer, newDomain);
  }

  /** The same with what an authorizer said. */
  HttpApiEvent withAuthorizer(Map<String, ? extends @Nullable Object> said) {
    return new HttpApiEvent(request, routeKey, pathParameters, said, domain);
  }

  byte[] write() {
    return Json.object(this::writeFields);
  }

  private void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("version", "2.0");
    json.writeStringField("routeKey", routeKey);
    json.writeStringField("rawPath", request.path());
    json.writeStringField("rawQueryString", request.rawQuery());
    if (!request.cookies().isEmpty()) {
      json.writeArrayFieldStart("cookies");
      for (String cookie : request.cookies()) {
        json.writeString(cookie);
      }
      json.writeEndArray();
    }
    Json.write(json, "headers", request.joinedHeaders());
    if (!request.rawQuery().isEmpty()) {
      Json.write(json, "queryStringParameters", request.queryParameters());
    }
    writeContext(json);
    if (!pathParameters.isEmpty()) {
      Json.write(json, "pathParameters", pathParameters);
    }
    writeBody(json);
  }

  private void writeContext(JsonGenerator json) throws IOException {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("accountId", LocalNames.ACCOUNT);
    json.writeStringField("apiId", "local");
    if (!authorizer.isEmpty()) {
      json.writeFieldName("authorizer");
      Json.write(json, authorizer);
    }
    json.writeStringField("domainName", domain);
    json.writeStringField("domainPrefix", "local");
    json.writeObjectFieldStart("http");
    json.writeStringField("method", request.method());
    json.writeStringField("path", request.path());
    json.writeStringField("protocol", request.protocol());
    json.writeStringField("sourceIp", request.sourceIp());
    json.writeStringField("userAgent", request.header("user-agent"));
    json.writeEndObject();
    json.writeStringField("requestId", UUID.randomUUID().toString());
    json.writeStringField("routeKey", routeKey);
    json.writeStringField("stage", "$default");
    json.writeStringField("time", TIME.format(now));
    json.writeNumberField("timeEpoch", now.toInstant().toEpochMilli());
    json.writeEndObject();
  }

  private void writeBody(JsonGenerator json) throws IOException {
    byte[] body = request.body();
    if (body.length > 0) {
      Optional<String> text =
          TEXT.matcher(request.header("content-type")).matches() ? utf8(body) : Optional.empty();
      json.writeStringField("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
      json.writeBooleanField("isBase64Encoded", text.isEmpty());
    } else {
      json.writeBooleanField("isBase64Encoded", false);
    }
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
