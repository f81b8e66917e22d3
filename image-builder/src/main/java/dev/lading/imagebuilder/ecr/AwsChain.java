package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What the SDK's own chain finds: the credentials and the region of a push, and so of what looks
 * whether one would succeed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">Default
 *     credentials provider chain</a>
 */
public final class AwsChain {

  private AwsChain() {}

  /**
   * Credentials, but for what they are.
   *
   * @param source what of the chain has them, in the SDK's words; empty where it does not tell
   * @param temporary whether they end
   * @param end when they do, where that is known
   */
  public record Found(String source, boolean temporary, Optional<Instant> end) {}

  /**
   * The credentials that there are. It may ask the machine, or AWS's service for logging in.
   *
   * @throws PushException when there are none, or they have ended
   */
  public static Found credentials() {
    try (DefaultCredentialsProvider chain = DefaultCredentialsProvider.builder().build()) {
      AwsCredentials found = chain.resolveCredentials();
      return new Found(
          found.providerName().orElse(""),
          found instanceof AwsSessionCredentials,
          found.expirationTime());
    } catch (SdkException e) {
      throw new EcrProblems(region().orElse("no region")).explain(e, "", "");
    }
  }

  /** The region that there is. */
  public static Optional<String> region() {
    return EcrCalls.regionOfChain();
  }

  /**
   * The host of the credentials' registry, from Amazon ECR itself: it gives a token for it.
   *
   * @throws PushException when the credentials are not known there, or may not have one
   */
  public static String registry() {
    try (EcrRegistry registry =
        EcrRegistry.ofAccount(Optional.empty(), EcrSettings.DEFAULT, message -> {})) {
      return registry.host();
    }
  }
}
