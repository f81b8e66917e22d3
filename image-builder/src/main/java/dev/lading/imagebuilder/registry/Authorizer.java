package dev.lading.imagebuilder.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows the header {@code Authorization} of one repository, and gets another one when the registry
 * refuses it: a token that has expired, in the middle of a push too.
 *
 * @see <a href="https://distribution.github.io/distribution/spec/auth/token/">Token
 *     authentication</a>
 * @see <a href="https://distribution.github.io/distribution/spec/auth/oauth/">OAuth2 token
 *     authentication</a>
 */
final class Authorizer {

  private final PushDestination destination;
  private final Transport transport;
  private @Nullable String header;
  private @Nullable Credentials credentials;
  private @Nullable Challenge challenge;

  Authorizer(PushDestination destination, Transport transport) {
    this.destination = destination;
    this.transport = transport;
  }

  synchronized Optional<String> header() {
    return Optional.ofNullable(header);
  }

  /**
   * Finds another header after a refusal.
   *
   * @param refused the header that was refused
   * @return whether there is another one, so that it is worth asking again
   */
  synchronized boolean answer(Answer refusal, Optional<String> refused) {
    if (!Optional.ofNullable(header).equals(refused)) {
      return true; // Another thread has done it meanwhile.
    }
    Optional<Challenge> asked = Challenge.of(refusal);
    if (asked.isPresent()) {
      challenge = asked.get();
    }
    if (challenge == null) {
      return false;
    }
    boolean first = refused.isEmpty();
    if (challenge.scheme().equals("bearer")) {
      return bearer(challenge, first);
    }
    Optional<Credentials> found =
        first ? destination.credentials().credentials() : destination.credentials().renewed();
    if (found.isEmpty()) {
      return false;
    }
    credentials = found.get();
    header = credentials.basic();
    return true;
  }

  /** Whether the registry was told who pushes. */
  synchronized boolean toldWho() {
    return credentials != null;
  }

  private boolean bearer(Challenge asked, boolean first) {
    if (first) {
      credentials = destination.credentials().credentials().orElse(null);
    }
    Answer answer = token(asked);
    if (answer.status() == 401 || answer.status() == 403) {
      Optional<Credentials> others = destination.credentials().renewed();
      if (others.isPresent()) {
        credentials = others.get();
        answer = token(asked);
      }
    }
    if (!answer.succeeded()) {
      throw new Refusals(destination.repository(), credentials != null)
          .explain(answer, "give a token for " + destination.repository().repository());
    }
    String token = text(answer);
    String before = header;
    header = "Bearer " + token;
    // The same token again would be refused again.
    return !header.equals(before);
  }

  private Answer token(Challenge asked) {
    URI realm = realm(asked);
    String scope = "repository:" + destination.repository().repository() + ":pull,push";
    StringBuilder query = new StringBuilder();
    asked.parameter("service").ifPresent(service -> add(query, "service", service));
    add(query, "scope", scope);
    Credentials who = credentials;
    if (who != null && who.isIdentityToken()) {
      add(query, "client_id", "lading");
      add(query, "grant_type", "refresh_token");
      add(query, "refresh_token", who.secret());
      String form = query.toString();
      return transport.send(
          Exchange.of(
              "POST",
              realm,
              Map.of("Content-Type", "application/x-www-form-urlencoded"),
              () -> BodyPublishers.ofString(form),
              form.length()),
          Optional.empty());
    }
    String separator = realm.getRawQuery() == null ? "?" : "&";
    return transport.send(
        Exchange.of("GET", URI.create(realm + separator + query), Map.of()),
        Optional.ofNullable(who).map(Credentials::basic));
  }

  private URI realm(Challenge asked) {
    String text = asked.parameter("realm").orElse("");
    URI realm;
    try {
      realm = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw unexpected("names the token server '" + text + "', which is no address", e);
    }
    boolean safe = "https".equals(realm.getScheme());
    if (realm.getHost() == null || !(safe || destination.insecure())) {
      throw unexpected(
          "names the token server '" + text + "', which has no HTTPS", new IOException("no token"));
    }
    return realm;
  }

  private String text(Answer answer) {
    try {
      JsonNode tree = answer.json();
      String token = tree.path("token").asText(tree.path("access_token").asText(""));
      if (!token.isEmpty()) {
        return token;
      }
    } catch (IOException e) {
      throw unexpected("has a token server that answers no JSON", e);
    }
    throw unexpected(
        "has a token server that answers without a token", new IOException("no token"));
  }

  private PushException unexpected(String what, Exception cause) {
    return new PushException(
        PushProblem.UNEXPECTED_ANSWER, destination.repository().registry() + " " + what, cause);
  }

  private static void add(StringBuilder query, String name, String value) {
    query
        .append(query.length() == 0 ? "" : "&")
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
