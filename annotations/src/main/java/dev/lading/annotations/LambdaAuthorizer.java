package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a Lambda function decide on each request. It gets API Gateway's authorizer event of payload
 * format 2.0 and answers <code>{"isAuthorized": true, "context": {...}}</code>. Stands in {@link
 * HttpApi#lambdaAuthorizers}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LambdaAuthorizer {

  /** The authorizer's name: a letter, then letters, digits and {@code -}, at most 64. */
  String name();

  /**
   * The function of this application that decides: its group, or its class's name in kebab case.
   * Empty, a parameter of the template has the ARN of a function of the same account.
   */
  String function() default "";

  /**
   * What a request must have to be asked about at all, and what answers are kept by: {@code
   * $request.header.<name>}, {@code $request.querystring.<name>}, {@code $context.<name>} or {@code
   * $stageVariables.<name>}. A request without one of them is answered 401.
   */
  String[] identitySources() default {"$request.header.Authorization"};

  /** For how long an answer is kept, in seconds, 0 to 3600; 0 asks for each request. */
  int resultTtl() default 0;
}
