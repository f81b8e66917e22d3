package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class for each HTTP request to a route of the application's API.
 *
 * <p>A literal segment is preferred to a parameter, and every route without a greedy parameter to
 * one with it, whatever the order of declaration. Two routes of which neither is the more specific
 * one, such as {@code /{a}/new} and {@code /users/{b}}, are an error, unless a third route is of
 * what both would take.
 *
 * <p>On a class, it calls the class as an {@code HttpHandler} of Lading's runtime, or as AWS's
 * {@code RequestHandler} or {@code RequestStreamHandler}, which get the event as Lambda sends it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 *     for HTTP APIs in API Gateway</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Route.List.class)
public @interface Route {

  /**
   * The HTTP method; {@link HttpMethod#ANY} for every one that no other route of the path names.
   */
  HttpMethod method();

  /**
   * The path, starting with {@code /}. A segment is a literal, a parameter {@code {name}}, or, as
   * the last one, a greedy parameter {@code {name+}} that takes one or more segments.
   */
  String path();

  /**
   * Who decides whether a request may come in: the name of an authorizer of {@link HttpApi}, {@code
   * iam} for AWS credentials, or {@code none} for everybody. Empty, the API's default.
   */
  String authorizer() default "";

  /** The scopes of which a JSON Web Token must have one; for a {@link JwtAuthorizer} only. */
  String[] scopes() default {};

  /** Several routes of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The routes. */
    Route[] value();
  }
}
