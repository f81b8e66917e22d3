package dev.lading.processor;

import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests and responses of the tests. */
final class Requests {

  private Requests() {}

  static HttpRequest empty() {
    return request(Map.of(), Map.of(), "");
  }

  static HttpRequest body(String body) {
    return request(Map.of(), Map.of(), body);
  }

  static HttpRequest query(String name, String... values) {
    return request(Map.of(name, List.of(values)), Map.of(), "");
  }

  static HttpRequest request(
      Map<String, List<String>> query, Map<String, List<String>> headers, String body) {
    return new HttpRequest(
        "POST", "/", query, headers, List.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  static String text(HttpResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** What a function answers a whole event. */
  static String answer(EventDispatcher function, String event) throws Exception {
    Answer answer = function.dispatch(event.getBytes(StandardCharsets.UTF_8), TestContext.CONTEXT);
    return new String(((Answer.Whole) answer).bytes(), StandardCharsets.UTF_8);
  }
}
