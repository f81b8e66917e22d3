package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a handler's parameter from a request header.
 *
 * <p>A {@code List} or a {@code Set} takes the elements of a value such as {@code one, two}: AWS
 * joins the values of a header that is sent several times so. A comma between double quotes
 * separates nothing.
 *
 * <p>A value that is missing or cannot be converted is answered with status 400 and the parameter's
 * name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Header {

  /** The header's name, in any case. Empty, the parameter's own name. */
  String value() default "";

  /**
   * The value where the request has none. Empty, the value is required, unless the parameter is an
   * {@code Optional}, a {@code List} or a {@code Set}.
   */
  String defaultValue() default "";
}
