package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers a request whose handler, or an interceptor around it, has thrown.
 *
 * <p>The method takes the exception, which says what it answers, and if it likes the {@code
 * HttpRequest} and Lambda's {@code Context}; what it returns becomes the response as a route's
 * result does. In a class with {@code @ContainerImage} it answers for the routes of that class, in
 * any other class for all routes of the application. Of several that could answer, the one of the
 * nearest type does; of two for one type, the one of the handler's class.
 *
 * <p>Nothing is logged of what is answered so. The runtime answers {@code HttpException} and {@code
 * BadRequestException} itself, unless a method names one of them: one for {@code Exception} or
 * {@code RuntimeException} does not get them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ExceptionHandler {

  /** The response's status, 200 to 599; not for a method that returns {@code HttpResponse}. */
  int status() default 500;
}
