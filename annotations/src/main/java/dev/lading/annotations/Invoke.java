package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class when the function itself is invoked: by Step Functions, by another
 * function, from the command line.
 *
 * <p>The whole payload is the body, and the result is the answer. A parameter is a type that is
 * read from JSON, {@code byte[]}, {@code String} (a JSON string's text, or else the payload as it
 * is) or an {@code InvokeEvent}. A result is written as JSON, a {@code String} too; {@code byte[]}
 * is the answer as it is, {@code void} is {@code null}.
 *
 * <p>A payload that looks like no event of another trigger goes to the function's only
 * {@code @Invoke} handler. Where there are several, the caller names one: <code>
 * {"lading.invoke": "name", "payload": ...}</code>.
 *
 * <p>On a class, it calls the class as an {@code InvokeHandler} of Lading's runtime, or as AWS's
 * {@code RequestHandler} or {@code RequestStreamHandler}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html">Invoke a Lambda
 *     function synchronously</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Invoke.List.class)
public @interface Invoke {

  /**
   * The handler's natural name, one in its function: letters, digits, {@code -}, {@code _} and
   * {@code .}, at most 64 characters. Empty, it is the method's or the class's name in kebab case.
   */
  String name() default "";

  /** Several names of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The names. */
    Invoke[] value();
  }
}
