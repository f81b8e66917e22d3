package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.model.Authorizer;
import dev.lading.model.Cors;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A started application and a client that speaks to its API. */
final class Front implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalApplication application;

  private Front(LocalApplication application) {
    this.application = application;
  }

  static Front start(List<Path> classPath, LocalOptions options) {
    return new Front(
        LocalApplication.start(
            LocalSettings.of(classPath)
                .withPort(0)
                .withOptions(options)
                .withOutput(new PrintStream(new ByteArrayOutputStream(), true, UTF_8))));
  }

  static HttpApi api(Optional<Cors> cors, List<Authorizer> authorizers, Optional<RestApi> rest) {
    HttpApi unset = HttpApi.DEFAULT;
    return new HttpApi(false, cors, authorizers, unset.throttling(), unset.accessLog(), rest);
  }

  LocalApplication application() {
    return application;
  }

  /** Sends a request; names and values of headers follow each other. */
  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(application.address() + path)).method(method, body);
    return client.send(
        headers.length == 0 ? request.build() : request.headers(headers).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  /** The event that reached a handler, which it answered. */
  static Map<?, ?> event(HttpResponse<String> response) throws MalformedJsonException {
    return (Map<?, ?>) Json.read(response.body().getBytes(UTF_8));
  }

  /** What the event says of the authorizer. */
  static Object authorizer(HttpResponse<String> response) throws MalformedJsonException {
    Object said = ((Map<?, ?>) event(response).get("requestContext")).get("authorizer");
    return said == null ? "nothing" : said;
  }

  static String error(HttpResponse<?> response) {
    return response.headers().firstValue("lading-error").orElse("");
  }

  /** The names of the events' sources, in their order. */
  List<String> journal() {
    return application.journal().entries().stream()
        .map(entry -> entry.cause().kind() + " " + entry.cause().name())
        .toList();
  }

  @Override
  public void close() {
    application.close();
  }
}
