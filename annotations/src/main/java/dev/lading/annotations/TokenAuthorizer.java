package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a Lambda function decide on the token in one header of a request. It gets API Gateway's
 * authorizer event of the type {@code TOKEN} and answers an IAM policy. Stands in {@link
 * RestApi#tokenAuthorizers}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Use
 *     API Gateway Lambda authorizers</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface TokenAuthorizer {

  /** The authorizer's name: a letter, then letters, digits and {@code -}, at most 64. */
  String name();

  /**
   * The function of this application that decides: its group, or its class's name in kebab case.
   * Empty, a parameter of the template has the ARN of a function of the same account.
   */
  String function() default "";

  /** The header with the token; a request without it is answered 401. */
  String header() default "Authorization";

  /**
   * The regular expression that a token matches as a whole; a request with another token is
   * answered 401, and the function is not asked. Empty, every token is asked about.
   */
  String validation() default "";

  /** For how long an answer is kept, in seconds, 0 to 3600; 0 asks for each request. */
  int resultTtl() default 0;
}
