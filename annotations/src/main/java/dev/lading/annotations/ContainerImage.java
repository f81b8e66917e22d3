package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the handlers of a class into a container image.
 *
 * <p>All classes that name the same image share it: one architecture, one base, one set of
 * dependencies. All classes that name the same {@link #group} become one Lambda function; a class
 * without a group is a function of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-image.html">Deploy Java Lambda
 *     functions with container images</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ContainerImage {

  /**
   * The image's name, which is also the last part of its repository's name: lower-case letters and
   * digits, joined by single {@code -}, {@code _} or {@code .}; at most 128 characters.
   */
  String name();

  /** The instruction set of the image and of its functions. */
  Architecture arch() default Architecture.ARM64;

  /**
   * The function that the handlers of this class join. Empty, the class is a function of its own,
   * named after the class ({@code ScrapeHandler} becomes {@code scrape-handler}).
   */
  String group() default "";

  /**
   * The base image's reference, such as {@code public.ecr.aws/lambda/java:21}. Empty, the
   * application's base: AWS's Java base image, or the one that {@code -Alading.base} names.
   */
  String base() default "";

  /**
   * What creates the handlers of the function, and the interceptors and exception handlers around
   * them: a class with a public static {@code create()}, whose result is then asked, or with a
   * public constructor without parameters. Not set, the application's, which {@code
   * -Alading.factory} names; or else each class is created by its own constructor.
   *
   * <p>A class comes from the public method without parameters that returns exactly this class, as
   * a Dagger component has it; or, if there is none, from {@code create(Class)} of the runtime's
   * {@code HandlerFactory}, if it is implemented.
   */
  Class<?> factory() default void.class;
}
