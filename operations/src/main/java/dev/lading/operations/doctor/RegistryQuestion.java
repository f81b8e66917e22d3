package dev.lading.operations.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a registry, as anybody, whether it has an image. It waits a few seconds at most.
 *
 * @see <a href="https://distribution.github.io/distribution/spec/api/">HTTP API V2 of
 *     registries</a>
 */
final class RegistryQuestion {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String DOCKER_HUB = "registry-1.docker.io";
  private static final List<String> MANIFESTS =
      List.of(
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json");
  private static final Pattern CHALLENGE_FIELD = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  private final String host;
  private final String repository;
  private final String tagOrDigest;

  private RegistryQuestion(String host, String repository, String tagOrDigest) {
    this.host = host;
    this.repository = repository;
    this.tagOrDigest = tagOrDigest;
  }

  /** A question about a reference, such as {@code public.ecr.aws/lambda/java:25}. */
  static RegistryQuestion about(String reference) {
    String rest = reference.replaceFirst("^registry://", "");
    String host = DOCKER_HUB;
    int slash = rest.indexOf('/');
    String first = slash < 0 ? "" : rest.substring(0, slash);
    if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
      host = first.equals("docker.io") ? DOCKER_HUB : first;
      rest = rest.substring(slash + 1);
    }
    String version = "latest";
    int at = rest.indexOf('@');
    int colon = rest.lastIndexOf(':');
    if (at >= 0) {
      version = rest.substring(at + 1);
      rest = rest.substring(0, at).replaceFirst(":[^/]*$", "");
    } else if (colon > rest.lastIndexOf('/')) {
      version = rest.substring(colon + 1);
      rest = rest.substring(0, colon);
    }
    boolean official = host.equals(DOCKER_HUB) && !rest.contains("/");
    return new RegistryQuestion(host, official ? "library/" + rest : rest, version);
  }

  RegistryAnswer ask() {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL);
    ProxySelector proxies = ProxySelector.getDefault();
    HttpClient client = proxies == null ? builder.build() : builder.proxy(proxies).build();
    try {
      return ask(client);
    } catch (HttpTimeoutException e) {
      return RegistryAnswer.unreachable(host + " did not answer in time", Optional.empty());
    } catch (ConnectException e) {
      return RegistryAnswer.unreachable("there is no way to " + host, Optional.empty());
    } catch (IOException | IllegalArgumentException e) {
      return RegistryAnswer.unreachable(host + ": " + e, Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return RegistryAnswer.unreachable("the check was stopped", Optional.empty());
    }
  }

  private RegistryAnswer ask(HttpClient client) throws IOException, InterruptedException {
    URI manifest = URI.create(scheme() + host + "/v2/" + repository + "/manifests/" + tagOrDigest);
    HttpResponse<String> response = get(client, manifest, "");
    if (response.statusCode() == 401) {
      Optional<String> token = token(client, response);
      if (token.isPresent()) {
        response = get(client, manifest, token.get());
      }
    }
    Optional<ClockCheck.ServerTime> time = time(response);
    return switch (response.statusCode()) {
      case 200 -> new RegistryAnswer(true, "", architectures(response.body()), time);
      case 401, 403 -> RegistryAnswer.unreachable(host + " asks for credentials", time);
      case 404 -> RegistryAnswer.unreachable(host + " does not have it", time);
      case 429 -> RegistryAnswer.unreachable(host + " is asked too often", time);
      default -> RegistryAnswer.unreachable(host + " answered " + response.statusCode(), time);
    };
  }

  private String scheme() {
    return host.matches("(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?") ? "http://" : "https://";
  }

  private static HttpResponse<String> get(HttpClient client, URI address, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Accept", String.join(", ", MANIFESTS));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The token that the registry gives to everybody, if it does. */
  private static Optional<String> token(HttpClient client, HttpResponse<String> refusal)
      throws IOException, InterruptedException {
    String challenge = refusal.headers().firstValue("WWW-Authenticate").orElse("");
    String realm = "";
    StringBuilder query = new StringBuilder();
    Matcher fields = CHALLENGE_FIELD.matcher(challenge);
    while (challenge.startsWith("Bearer ") && fields.find()) {
      if (fields.group(1).equals("realm")) {
        realm = fields.group(2);
      } else if (!fields.group(1).equals("error")) {
        query.append(query.isEmpty() ? "?" : "&").append(fields.group(1)).append('=');
        query.append(URLEncoder.encode(fields.group(2), StandardCharsets.UTF_8));
      }
    }
    if (realm.isEmpty()) {
      return Optional.empty();
    }
    HttpResponse<String> response = get(client, URI.create(realm + query), "");
    JsonNode answer = json(response.body());
    String token = answer.path("token").asText(answer.path("access_token").asText(""));
    return response.statusCode() == 200 && !token.isEmpty() ? Optional.of(token) : Optional.empty();
  }

  private static Set<String> architectures(String manifest) {
    Set<String> found = new TreeSet<>();
    for (JsonNode entry : json(manifest).path("manifests")) {
      JsonNode platform = entry.path("platform");
      if (platform.path("os").asText().equals("linux")) {
        found.add(platform.path("architecture").asText());
      }
    }
    return found;
  }

  private static JsonNode json(String text) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      return mapper.createObjectNode();
    }
  }

  private Optional<ClockCheck.ServerTime> time(HttpResponse<String> response) {
    Instant here = Instant.now();
    try {
      return response
          .headers()
          .firstValue("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(said -> new ClockCheck.ServerTime(host, said.toInstant(), here));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
