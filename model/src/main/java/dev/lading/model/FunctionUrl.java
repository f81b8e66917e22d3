package dev.lading.model;

import java.util.List;
import java.util.Optional;

/**
 * A function's own URL.
 *
 * @param auth who may call it
 * @param streams whether responses leave while they are written
 * @param cors what pages of other origins may do; none where they may do nothing
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html">Creating and
 *     managing Lambda function URLs</a>
 */
public record FunctionUrl(Auth auth, boolean streams, Optional<Cors> cors) {

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

  /**
   * What pages of other origins may do.
   *
   * @param origins the origins, at least one
   * @param methods the methods
   * @param headers the request's headers
   * @param exposedHeaders the response's headers
   * @param credentials whether cookies are sent along
   * @param maxAge how long a browser may keep this, in seconds; 0 is not said
   */
  public record Cors(
      List<String> origins,
      List<String> methods,
      List<String> headers,
      List<String> exposedHeaders,
      boolean credentials,
      int maxAge) {

    /** Copies the lists. */
    public Cors {
      origins = List.copyOf(origins);
      methods = List.copyOf(methods);
      headers = List.copyOf(headers);
      exposedHeaders = List.copyOf(exposedHeaders);
    }
  }
}
