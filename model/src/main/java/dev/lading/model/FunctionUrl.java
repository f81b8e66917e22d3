package dev.lading.model;

import java.util.Optional;

/**
 * A function's own URL.
 *
 * @param auth who may call it
 * @param cors what pages of other origins may do; none where they may do nothing
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html">Creating and
 *     managing Lambda function URLs</a>
 */
public record FunctionUrl(Auth auth, Optional<Cors> cors) {

  /** Who may call the URL. */
  public enum Auth {
    /** Callers with AWS credentials that allow it. */
    IAM("AWS_IAM"),
    /** Everybody. */
    NONE("NONE");

    private final String lambdaName;

    Auth(String lambdaName) {
      this.lambdaName = lambdaName;
    }

    /** The name that Lambda's API has for it. */
    public String lambdaName() {
      return lambdaName;
    }
  }
}
