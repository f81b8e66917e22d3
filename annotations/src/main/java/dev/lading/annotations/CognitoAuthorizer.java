package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets API Gateway check a token of an Amazon Cognito user pool. Stands in {@link
 * RestApi#cognitoAuthorizers}.
 *
 * <p>Without scopes a route takes identity tokens, with scopes access tokens that have one of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Control
 *     access to REST APIs using Amazon Cognito user pools</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface CognitoAuthorizer {

  /** The authorizer's name: a letter, then letters, digits and {@code -}, at most 64. */
  String name();

  /** The ARNs of the user pools. Empty, a parameter of the template says them. */
  String[] userPools() default {};

  /** The header with the token. */
  String header() default "Authorization";

  /** For how long an answer is kept, in seconds, 0 to 3600; 0 asks for each request. */
  int resultTtl() default 300;
}
