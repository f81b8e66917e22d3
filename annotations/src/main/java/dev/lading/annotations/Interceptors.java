package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts interceptors around a handler, or around all handlers of a class.
 *
 * <p>A class that implements the runtime's {@code HttpInterceptor} stands around routes, one that
 * implements {@code EventInterceptor} around all other triggers, and one may implement both. Those
 * of the class come first, then those of the method, each in the order in which they are written.
 * They are created as handlers are, once for each function.
 *
 * <p>On a class or an interface, it holds for the classes that extend or implement it too: those of
 * the supertype, where they fit a trigger of the class, come before those of the class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Interceptors {

  /** The interceptors, the outermost first. */
  Class<?>[] value();
}
