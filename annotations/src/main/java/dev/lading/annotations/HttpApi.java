package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The settings of the application's HTTP API: who may call it, from where, and how often. Stands on
 * one class or interface of the application, which need not be a handler.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html">API
 *     Gateway HTTP APIs</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface HttpApi {

  /**
   * Whether the API is there already: the template takes its id as a parameter and writes routes,
   * integrations and authorizers only. What is a setting of the API itself cannot be set then.
   */
  boolean existing() default false;

  /**
   * The authorizer of routes that name none: the name of one below, or {@code iam} for AWS
   * credentials. Empty, such routes are open to everybody.
   */
  String authorizer() default "";

  /** The authorizers that check JSON Web Tokens. */
  JwtAuthorizer[] jwtAuthorizers() default {};

  /** The authorizers that are Lambda functions. */
  LambdaAuthorizer[] lambdaAuthorizers() default {};

  /**
   * The origins whose pages may call the API from a browser, such as {@code https://example.com},
   * or {@code *} for all. Without any, API Gateway does not answer cross-origin requests, and the
   * other settings of them cannot be set.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS
   *     for HTTP APIs</a>
   */
  String[] allowOrigins() default {};

  /** The methods that such pages may use, such as {@code POST}, or {@code *}. */
  String[] allowMethods() default {};

  /** The headers that such pages may send, or {@code *}. */
  String[] allowHeaders() default {};

  /** The response's headers that such pages may read. */
  String[] exposeHeaders() default {};

  /** Whether browsers may send cookies along; then nothing above can be {@code *}. */
  boolean allowCredentials() default false;

  /** For how long a browser may keep what it was allowed, in seconds, 0 to 86400. */
  int maxAge() default 0;

  /**
   * How many requests a second each route takes over time; 0 leaves it to the account's quota.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html">Throttling
   *     for HTTP APIs</a>
   */
  double throttlingRate() default 0;

  /** How many requests each route takes at once; 0 leaves it to the account's quota. */
  int throttlingBurst() default 0;

  /** Whether the API writes an access log. */
  boolean accessLog() default true;

  /**
   * The format of the access log, with API Gateway's {@code $context} variables; {@code
   * $context.requestId} must be among them. Empty, one JSON object for each request.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html">Logging
   *     variables of HTTP APIs</a>
   */
  String accessLogFormat() default "";
}
