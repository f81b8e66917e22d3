package dev.lading.processor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An HTTP API's events, as it sends them, and what the runtime answers with a generated table. */
final class HttpEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode event = JSON.createObjectNode();

  private HttpEvents(String method, String path) {
    event.put("version", "2.0");
    event.put("rawPath", path);
    event.putObject("requestContext").put("stage", "$default").putObject("http");
    ((ObjectNode) event.path("requestContext").path("http")).put("method", method);
  }

  static HttpEvents of(String method, String path) {
    return new HttpEvents(method, path);
  }

  /** The query string as the client wrote it. */
  HttpEvents query(String raw) {
    event.put("rawQueryString", raw);
    return this;
  }

  HttpEvents header(String name, String value) {
    event.withObjectProperty("headers").put(name, value);
    return this;
  }

  HttpEvents cookie(String cookie) {
    event.withArrayProperty("cookies").add(cookie);
    return this;
  }

  HttpEvents body(String body) {
    event.put("body", body).put("isBase64Encoded", false);
    return this;
  }

  /** What Lambda's runtime would answer: the response in API Gateway's format. */
  JsonNode answer(DispatchTable function) throws Exception {
    byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
    Answer answer = new EventDispatcher(function, Map.of()).dispatch(bytes, TestContext.CONTEXT);
    return JSON.readTree(((Answer.Whole) answer).bytes());
  }

  /** The answer as {@code status body}. */
  String answerText(DispatchTable function) throws Exception {
    JsonNode answer = answer(function);
    return (answer.path("statusCode").asInt() + " " + answer.path("body").asText()).strip();
  }
}
