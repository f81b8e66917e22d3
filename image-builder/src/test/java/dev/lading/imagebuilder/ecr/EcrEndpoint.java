package dev.lading.imagebuilder.ecr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers as the ECR API documents it, over HTTP on loopback: operations by their target header,
 * errors by their type.
 */
public final class EcrEndpoint implements AutoCloseable {

  public static final ObjectMapper JSON = new ObjectMapper();
  private static final String TARGET = "AmazonEC2ContainerRegistry_V20150921.";

  /** A request: the operation's name and its input. */
  public record Call(String operation, JsonNode input) {}

  private record Failure(int status, String type, String message) {}

  private final HttpServer server;
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, Deque<Failure>> failures = new HashMap<>();

  /** Starts it. */
  public EcrEndpoint() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What an operation answers, from now on. */
  public EcrEndpoint answer(String operation, String json) {
    answers.put(operation, json);
    return this;
  }

  /** What an operation fails with, once for each time this is said, before it answers. */
  public EcrEndpoint fail(String operation, int status, String type, String message) {
    failures
        .computeIfAbsent(operation, name -> new ArrayDeque<>())
        .add(new Failure(status, type, message));
    return this;
  }

  public synchronized List<String> operations() {
    return calls.stream().map(Call::operation).toList();
  }

  /** The input of the last call of an operation. */
  public synchronized JsonNode input(String operation) {
    return calls.stream()
        .filter(call -> call.operation().equals(operation))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("not called: " + operation))
        .input();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String operation = target.substring(TARGET.length());
    JsonNode input = JSON.readTree(exchange.getRequestBody().readAllBytes());
    calls.add(new Call(operation, input));
    Deque<Failure> planned = failures.getOrDefault(operation, new ArrayDeque<>());
    if (!exchange.getRequestHeaders().getFirst("Authorization").contains("/ecr/aws4_request")) {
      send(exchange, 400, "{\"__type\":\"MissingAuthenticationToken\"}");
    } else if (!planned.isEmpty()) {
      Failure failure = planned.remove();
      send(
          exchange,
          failure.status(),
          JSON.writeValueAsString(Map.of("__type", failure.type(), "message", failure.message())));
    } else {
      send(exchange, 200, answers.getOrDefault(operation, "{}"));
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
