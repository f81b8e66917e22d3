package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a handler's parameter from a segment of the route's path.
 *
 * <p>A value that is missing or cannot be converted is answered with status 400 and the parameter's
 * name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface PathParam {

  /** The name of the path's {@code {segment}}. Empty, the parameter's own name. */
  String value() default "";
}
