package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the handlers of a class need a dependency that carries native libraries, so that the
 * class's image gets it, with the dependencies it needs itself.
 *
 * <p>An image gets no native library that none of its handlers declares.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(NativeDependency.List.class)
public @interface NativeDependency {

  /**
   * The dependency as {@code groupId:artifactId}. Its version is the build's and is never repeated
   * here.
   */
  String value();

  /** Several native dependencies of one class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The native dependencies. */
    NativeDependency[] value();
  }
}
