package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets API Gateway check a JSON Web Token: signature, issuer, audience, times and, where a route
 * names some, scopes. Stands in {@link HttpApi#jwtAuthorizers}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface JwtAuthorizer {

  /** The authorizer's name: a letter, then letters, digits and {@code -}, at most 64. */
  String name();

  /**
   * Who issues the tokens: a URL of {@code https} below which {@code
   * .well-known/openid-configuration} is. Empty, a parameter of the template says it.
   */
  String issuer() default "";

  /**
   * Whom tokens must be meant for, in their {@code aud} or {@code client_id}. Empty, a parameter of
   * the template says it.
   */
  String[] audience() default {};

  /** Where the token is: {@code $request.header.<name>} or {@code $request.querystring.<name>}. */
  String identitySource() default "$request.header.Authorization";
}
