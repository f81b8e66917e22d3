package dev.lading.operations.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.local.function.Outcome;
import dev.lading.model.manifest.JsonLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What came back, for people.
 *
 * @param failed whether the handler failed
 * @param lines the answer
 */
record Answer(boolean failed, List<String> lines) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SERVER_ERROR = 500;
  private static final int ZEROS = 8;

  Answer {
    lines = List.copyOf(lines);
  }

  /**
   * Reads an outcome.
   *
   * @param request whether it answers a request
   */
  static Answer of(Outcome outcome, boolean request) {
    if (outcome instanceof Outcome.Answered answered) {
      return request ? response(answered.body()) : result(answered.body());
    }
    Outcome.Failed failure = outcome.failure();
    String text =
        outcome instanceof Outcome.Streamed streamed
            ? "the answer broke off: " + streamed.failure()
            : String.valueOf(failure);
    return new Answer(true, text.lines().toList());
  }

  private static Answer result(byte[] body) {
    JsonNode json = read(body);
    List<String> failures = new ArrayList<>();
    for (JsonNode failure : json.path("batchItemFailures")) {
      failures.add("failed: record " + failure.path("itemIdentifier").asText());
    }
    if (!failures.isEmpty()) {
      return new Answer(true, failures);
    }
    boolean nothing =
        json.isNull() || json.isMissingNode() || json.path("batchItemFailures").isArray();
    return new Answer(false, nothing ? List.of("handled") : pretty(text(body)));
  }

  private static Answer response(byte[] answer) {
    int end = endOfHead(answer);
    JsonNode head = read(end < 0 ? answer : Arrays.copyOf(answer, end));
    if (!head.has("statusCode")) {
      return new Answer(false, pretty(text(answer)));
    }
    int status = head.path("statusCode").asInt();
    List<String> lines = new ArrayList<>();
    lines.add(Integer.toString(status));
    head.path("headers")
        .properties()
        .forEach(field -> lines.add(field.getKey() + ": " + field.getValue().asText()));
    head.path("cookies").forEach(cookie -> lines.add("set-cookie: " + cookie.asText()));
    String body =
        end < 0 ? body(head) : text(Arrays.copyOfRange(answer, end + ZEROS, answer.length));
    if (!body.isEmpty()) {
      lines.add("");
      lines.addAll(pretty(body));
    }
    return new Answer(status >= SERVER_ERROR, lines);
  }

  private static String body(JsonNode head) {
    String body = head.path("body").asText("");
    if (!head.path("isBase64Encoded").asBoolean()) {
      return body;
    }
    byte[] bytes = Base64.getDecoder().decode(body);
    return "(" + bytes.length + " bytes that are no text)";
  }

  /** Where eight zero bytes end the head of a streamed response; -1 where it is not streamed. */
  private static int endOfHead(byte[] answer) {
    for (int start = 0; start + ZEROS <= answer.length; start++) {
      int zeros = 0;
      while (zeros < ZEROS && answer[start + zeros] == 0) {
        zeros++;
      }
      if (zeros == ZEROS) {
        return start;
      }
    }
    return -1;
  }

  private static List<String> pretty(String text) {
    JsonNode json = read(text.getBytes(StandardCharsets.UTF_8));
    if (!json.isContainerNode()) {
      return text.lines().toList();
    }
    try {
      return JSON.writer(JsonLayout.printer()).writeValueAsString(json).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  private static JsonNode read(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
