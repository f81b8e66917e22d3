package dev.lading.model;

import java.util.regex.Pattern;

/**
 * The reference of a base image: registry and repository, and a tag or a digest or both.
 *
 * @param value the reference, such as {@code public.ecr.aws/lambda/java:25}
 * @see <a
 *     href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests">Names
 *     and tags in the OCI distribution specification</a>
 */
public record BaseReference(String value) {

  private static final int MAX_LENGTH = 512;

  private static final String REGISTRY =
      "(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)"
          + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\\d{1,5})?/)?";
  private static final String WORD = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  private static final Pattern NAME = Pattern.compile(REGISTRY + WORD + "(?:/" + WORD + ")*");
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when no registry could have such an image
   */
  public BaseReference {
    if (value.contains("://")) {
      throw new MalformedValueException("a reference has no scheme; leave it out before the '//'");
    }
    String rest = value;
    int at = rest.indexOf('@');
    if (at >= 0) {
      if (!DIGEST.matcher(rest.substring(at + 1)).matches()) {
        throw new MalformedValueException(
            "after the '@' stands a digest, sha256: and 64 hexadecimal digits in lower case");
      }
      rest = rest.substring(0, at);
    }
    int colon = rest.lastIndexOf(':');
    if (colon > rest.lastIndexOf('/')) {
      if (!TAG.matcher(rest.substring(colon + 1)).matches()) {
        throw new MalformedValueException(
            "after the last ':' stands a tag, at most 128 letters, digits, '_', '.' and '-'");
      }
      rest = rest.substring(0, colon);
    }
    if (value.length() > MAX_LENGTH || !NAME.matcher(rest).matches()) {
      throw new MalformedValueException(
          "it is no image reference; write registry/repository:tag, with the repository in lower"
              + " case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
