package dev.lading.imagebuilder.jib;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a registry which digest a reference has now, as anybody may, in one small request: a base
 * whose digest has not changed need not be asked for in parts. Whatever goes wrong, the answer is
 * nothing, and the base is pulled as if it had not been asked.
 *
 * @see <a href="https://distribution.github.io/distribution/spec/api/#existing-manifests">Existing
 *     manifests</a>
 */
final class ManifestDigest {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int UNAUTHORIZED = 401;
  private static final String ACCEPTED =
      "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json,"
          + " application/vnd.docker.distribution.manifest.list.v2+json,"
          + " application/vnd.docker.distribution.manifest.v2+json";
  private static final Pattern PARAMETER = Pattern.compile("(realm|service|scope)=\"([^\"]*)\"");

  private final ImageReference reference;
  private final boolean onLoopback;

  /**
   * Names what is asked for.
   *
   * @param onLoopback whether the registry is on this machine, where it has no TLS
   */
  ManifestDigest(ImageReference reference, boolean onLoopback) {
    this.reference = reference;
    this.onLoopback = onLoopback;
  }

  /** The digest, with {@code sha256:} before it; nothing where it cannot be had so simply. */
  Optional<String> now() {
    try {
      HttpURLConnection answer = head("");
      if (answer.getResponseCode() == UNAUTHORIZED) {
        Optional<String> token = token(answer.getHeaderField("WWW-Authenticate"));
        if (token.isEmpty()) {
          return Optional.empty();
        }
        answer = head("Bearer " + token.get());
      }
      return answer.getResponseCode() == HttpURLConnection.HTTP_OK
          ? Optional.ofNullable(answer.getHeaderField("Docker-Content-Digest"))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException notSoSimple) {
      return Optional.empty();
    }
  }

  private HttpURLConnection head(String authorization) throws IOException {
    URI uri =
        URI.create(
            (onLoopback ? "http://" : "https://")
                + reference.getRegistry()
                + "/v2/"
                + reference.getRepository()
                + "/manifests/"
                + reference.getQualifier());
    HttpURLConnection connection = connection(uri);
    connection.setRequestMethod("HEAD");
    connection.setRequestProperty("Accept", ACCEPTED);
    if (!authorization.isEmpty()) {
      connection.setRequestProperty("Authorization", authorization);
    }
    return connection;
  }

  /** What a registry gives to everybody for the asking. */
  private Optional<String> token(String challenge) throws IOException {
    if (challenge == null || !challenge.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.empty();
    }
    String realm = "";
    StringBuilder query = new StringBuilder();
    Matcher parameters = PARAMETER.matcher(challenge);
    while (parameters.find()) {
      if (parameters.group(1).equals("realm")) {
        realm = parameters.group(2);
      } else {
        query.append(query.length() == 0 ? "" : "&").append(parameters.group(1)).append('=');
        query.append(URLEncoder.encode(parameters.group(2), StandardCharsets.UTF_8));
      }
    }
    if (!realm.startsWith("https://") && !onLoopback) {
      return Optional.empty();
    }
    URI uri = URI.create(realm + (realm.indexOf('?') < 0 ? "?" : "&") + query);
    try (InputStream body = connection(uri).getInputStream()) {
      var answer = new ObjectMapper().readTree(body);
      String token = answer.path("token").asText(answer.path("access_token").asText(""));
      return Optional.of(token).filter(text -> !text.isEmpty());
    }
  }

  private static HttpURLConnection connection(URI uri) throws IOException {
    URLConnection connection = uri.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setRequestProperty("User-Agent", BasePull.TOOL);
    if (connection instanceof HttpURLConnection http) {
      return http;
    }
    throw new IOException("not HTTP: " + uri);
  }
}
