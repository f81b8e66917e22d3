package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the application's routes in a REST API of API Gateway, in place of the HTTP API, and has its
 * settings. Stands on one class or interface of the application, which need not be a handler.
 *
 * <p>REST APIs cost more and have what HTTP APIs lack: responses that are streamed, private and
 * edge-optimized endpoints, resource policies, usage plans, request validation and a web
 * application firewall. They have no {@link JwtAuthorizer}; there are user pools and functions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html">Choose
 *     between REST APIs and HTTP APIs</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RestApi {

  /**
   * Whether the API is there already: the template takes its id, that of its root resource and the
   * name of its stage as parameters, and writes resources, methods, authorizers and a deployment
   * only. What is a setting of the API itself or of its stage cannot be set then.
   */
  boolean existing() default false;

  /** The stage's name, with which every path of the API's own address starts. */
  String stage() default "live";

  /** From where the API is called. */
  Endpoint endpoint() default Endpoint.REGIONAL;

  /**
   * The authorizer of routes that name none: the name of one below, or {@code iam} for AWS
   * credentials. Empty, such routes are open to everybody.
   */
  String authorizer() default "";

  /** The authorizers that check tokens of user pools. */
  CognitoAuthorizer[] cognitoAuthorizers() default {};

  /** The authorizers that are Lambda functions and look at the request. */
  LambdaAuthorizer[] lambdaAuthorizers() default {};

  /** The authorizers that are Lambda functions and look at a token. */
  TokenAuthorizer[] tokenAuthorizers() default {};

  /**
   * The origins whose pages may call the API from a browser, such as {@code https://example.com},
   * or {@code *} for all. Without any, API Gateway does not answer cross-origin requests, and the
   * other settings of them cannot be set.
   *
   * <p>The template answers preflight requests, and the runtime adds what browsers ask for to
   * handlers' answers; handlers of AWS's own interfaces write their whole answers, these headers
   * among them.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
   *     for REST APIs</a>
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
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Throttling
   *     for REST APIs</a>
   */
  double throttlingRate() default 0;

  /** How many requests each route takes at once; 0 leaves it to the account's quota. */
  int throttlingBurst() default 0;

  /** Whether the stage writes an access log; the account must have a role for it. */
  boolean accessLog() default true;

  /**
   * The format of the access log, with API Gateway's {@code $context} variables; {@code
   * $context.requestId} must be among them. Empty, one JSON object for each request.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">Variables
   *     for access logging</a>
   */
  String accessLogFormat() default "";

  /** Whether AWS X-Ray samples the stage's requests. */
  boolean tracing() default false;

  /**
   * The media types of bodies that are handed on byte by byte, as an HTTP API does with all. What
   * is not among them is changed to text, and so spoilt if it is none.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
   *     media types for REST APIs</a>
   */
  String[] binaryMediaTypes() default {"*/*"};

  /**
   * From where an API is called.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html">API
   *     endpoint types for REST APIs</a>
   */
  enum Endpoint {
    /** From anywhere, in the API's region. */
    REGIONAL,
    /** From anywhere, through CloudFront's points of presence. */
    EDGE,
    /** From a VPC, through the endpoints whose ids the template takes as a parameter. */
    PRIVATE
  }
}
