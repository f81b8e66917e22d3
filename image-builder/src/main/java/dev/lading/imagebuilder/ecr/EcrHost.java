package dev.lading.imagebuilder.ecr;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private registry of Amazon ECR, read from its host.
 *
 * @param account the AWS account's twelve digits
 * @param region such as {@code eu-west-1}
 * @param host the registry's host
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html">Amazon ECR
 *     private registry</a>
 */
public record EcrHost(String account, String region, String host) {

  private static final Pattern HOST =
      Pattern.compile(
          "(\\d{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z]{2,}(?:-[a-z]+)+-\\d+)\\.[a-z0-9.-]+");

  /** Reads a host; nothing where it is another registry's. */
  public static Optional<EcrHost> parse(String host) {
    Matcher matcher = HOST.matcher(host);
    return matcher.matches()
        ? Optional.of(new EcrHost(matcher.group(1), matcher.group(2), host))
        : Optional.empty();
  }

  /** The registry of the same account in another region. */
  public EcrHost in(String other) {
    return new EcrHost(account, other, host.replace("." + region + ".", "." + other + "."));
  }
}
