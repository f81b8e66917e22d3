package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.CredentialSource;
import dev.lading.imagebuilder.registry.Credentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.AuthorizationData;

/**
 * The authorization token of a registry: it is valid for twelve hours, and a new one is got shortly
 * before that, or when the registry refuses it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html">GetAuthorizationToken</a>
 */
final class EcrCredentials implements CredentialSource {

  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final EcrCalls calls;
  private final Clock clock;
  private @Nullable AuthorizationData data;

  EcrCredentials(EcrCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** The registry that the token is for: that of the credentials' account, in the region. */
  URI registry() {
    return URI.create(current().proxyEndpoint());
  }

  @Override
  public synchronized Optional<Credentials> credentials() {
    byte[] token = Base64.getDecoder().decode(current().authorizationToken());
    String[] parts = new String(token, StandardCharsets.UTF_8).split(":", 2);
    return Optional.of(new Credentials(parts[0], parts.length == 2 ? parts[1] : ""));
  }

  @Override
  public synchronized Optional<Credentials> renewed() {
    data = null;
    return credentials();
  }

  private synchronized AuthorizationData current() {
    AuthorizationData known = data;
    if (known == null || isOld(known)) {
      known =
          calls
              .call("ecr:GetAuthorizationToken", "*", EcrClient::getAuthorizationToken)
              .authorizationData()
              .get(0);
      data = known;
    }
    return known;
  }

  private boolean isOld(AuthorizationData known) {
    Instant end = known.expiresAt();
    return end != null && end.minus(MARGIN).isBefore(clock.instant());
  }
}
