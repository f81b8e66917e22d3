package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.EcrClientBuilder;

/**
 * The ECR API in one region. Credentials and, where nobody says, the region come from the SDK's own
 * chain; what is throttled or fails on AWS's side is tried again by the SDK, with pauses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">Default
 *     credentials provider chain</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/retry-strategy.html">Retry
 *     behavior</a>
 */
final class EcrCalls implements AutoCloseable {

  private static final int ATTEMPTS = 6;

  private final EcrClient client;
  private final String region;

  private EcrCalls(EcrClient client, String region) {
    this.client = client;
    this.region = region;
  }

  /**
   * Makes a client; nothing is asked yet.
   *
   * @throws PushException when nobody says which region
   */
  static EcrCalls in(Optional<String> region, Optional<URI> endpoint) {
    String chosen = region.or(EcrCalls::regionOfChain).orElseThrow(EcrProblems::noRegion);
    EcrClientBuilder builder =
        EcrClient.builder()
            .region(Region.of(chosen))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                configuration ->
                    configuration.retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS)));
    endpoint.ifPresent(builder::endpointOverride);
    return new EcrCalls(builder.build(), chosen);
  }

  /** The region that AWS's tools would take: of the environment, of the profile, of the machine. */
  static Optional<String> regionOfChain() {
    try {
      return Optional.of(DefaultAwsRegionProviderChain.builder().build().getRegion().id());
    } catch (SdkException e) {
      return Optional.empty();
    }
  }

  String region() {
    return region;
  }

  /** The partition that the region belongs to, as ARNs name it. */
  String partition() {
    return Region.of(region).metadata() == null
        ? "aws"
        : Region.of(region).metadata().partition().id();
  }

  /**
   * Calls an operation.
   *
   * @param action the permission that it needs, such as {@code ecr:CreateRepository}
   * @param resource what the permission is needed for, as policies name it
   * @throws PushException when it fails
   */
  <T> T call(String action, String resource, Function<EcrClient, T> operation) {
    try {
      return operation.apply(client);
    } catch (SdkException e) {
      throw new EcrProblems(region).explain(e, action, resource);
    }
  }

  /** Calls an operation of which one failure is an answer. */
  <T> T call(
      String action,
      String resource,
      Function<EcrClient, T> operation,
      Class<? extends AwsServiceException> expected,
      Supplier<T> otherwise) {
    return call(
        action,
        resource,
        ecr -> {
          try {
            return operation.apply(ecr);
          } catch (AwsServiceException e) {
            if (expected.isInstance(e)) {
              return otherwise.get();
            }
            throw e;
          }
        });
  }

  @Override
  public void close() {
    client.close();
  }
}
