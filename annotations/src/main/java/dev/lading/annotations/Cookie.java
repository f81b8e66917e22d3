package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a handler's parameter from a cookie of the request.
 *
 * <p>Where a client sends several cookies of one name, the first counts: clients put that of the
 * longer path first. A {@code List} takes all of them. A value that is missing or cannot be
 * converted is answered with status 400 and the parameter's name.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6265#section-5.4">The Cookie header, RFC 6265</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Cookie {

  /** The cookie's name, in its own case. Empty, the parameter's own name. */
  String value() default "";

  /**
   * The value where the request has no such cookie. Empty, the value is required, unless the
   * parameter is an {@code Optional}, a {@code List} or a {@code Set}.
   */
  String defaultValue() default "";
}
