package dev.lading.imagebuilder.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a registry answered, read whole. */
final class Answer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TEXT = 600;
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final URI uri;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(HttpResponse<byte[]> response) {
    this.uri = response.request().uri();
    this.status = response.statusCode();
    this.headers = response.headers();
    this.body = response.body();
  }

  /** What was asked for. */
  URI uri() {
    return uri;
  }

  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  /** The bytes themselves, which nobody changes. */
  byte[] body() {
    return body;
  }

  boolean succeeded() {
    return status / 100 == 2;
  }

  /** Whether the same may succeed a little later. */
  boolean passing() {
    return PASSING.contains(status);
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The answer's body. */
  JsonNode json() throws IOException {
    return JSON.readTree(body);
  }

  /** The registry's own reasons, as {@code CODE: message}; empty where it gives none. */
  String reasons() {
    List<String> reasons = new ArrayList<>();
    try {
      JsonNode tree = JSON.readTree(body);
      JsonNode errors = tree == null ? null : tree.path("errors");
      if (errors != null) {
        errors.forEach(
            error ->
                reasons.add(
                    error.path("code").asText("") + ": " + error.path("message").asText("")));
      }
    } catch (JsonProcessingException e) {
      // A proxy's page: its text is the reason.
      reasons.add(new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory are read without input and output", e);
    }
    String text = String.join("; ", reasons).replaceAll("\\s+", " ").strip();
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
  }

  /** Whether it says that the credentials were good and are no more. */
  boolean saysExpired() {
    return (status == 401 || status == 403)
        && reasons().toLowerCase(Locale.ROOT).contains("expired");
  }
}
