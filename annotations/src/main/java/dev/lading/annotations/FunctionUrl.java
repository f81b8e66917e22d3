package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the Lambda function that the class belongs to a URL of its own: all routes of the function
 * are served there, and none of them by the application's API. Where classes form one function by
 * their group, one of them has the annotation.
 *
 * <p>A function URL waits for as long as the function may run, up to 15 minutes, and it is the
 * place for responses that are streamed: a function whose routes return the runtime's {@code
 * StreamingResponse} needs one.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html">Creating and
 *     managing Lambda function URLs</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FunctionUrl {

  /** Who may call a function's URL. */
  enum Auth {
    /** Callers with AWS credentials that allow it, who sign their requests (AWS's SigV4). */
    IAM,
    /** Everybody: what protects the function is up to its handlers. */
    NONE
  }

  /** Who may call the URL; there is no default. */
  Auth auth();

  /**
   * The origins whose pages may call the URL from a browser, such as {@code https://example.com},
   * or {@code *} for all. Without any, browsers only let the URL's own pages call it, and the other
   * settings of cross-origin requests cannot be set.
   */
  String[] allowOrigins() default {};

  /** The methods that such pages may use, such as {@code POST}, or {@code *}. */
  String[] allowMethods() default {};

  /** The headers that such pages may send. */
  String[] allowHeaders() default {};

  /** The response's headers that such pages may read. */
  String[] exposeHeaders() default {};

  /** Whether browsers may send cookies along. */
  boolean allowCredentials() default false;

  /** For how long a browser may keep what it was allowed, in seconds, at most 86400. */
  int maxAge() default 0;
}
