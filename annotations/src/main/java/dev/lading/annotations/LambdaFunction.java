package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The settings of the Lambda function that the handlers of a class belong to.
 *
 * <p>Where several classes form one function by their group, memory, timeout and ephemeral storage
 * are the maximum of what they ask for; environments are joined, and the same variable with two
 * values is a compile error.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-common.html">Configuring
 *     AWS Lambda functions</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LambdaFunction {

  /** Memory in MB, 128 to 10240; 0 leaves it to the others of the group, or else to 1024. */
  int memory() default 0;

  /** Timeout in seconds, 1 to 900; 0 leaves it to the others of the group, or else to 30. */
  int timeout() default 0;

  /** Size of {@code /tmp} in MB, 512 to 10240; 0 leaves it to the others, or else to 512. */
  int ephemeralStorage() default 0;

  /**
   * Environment variables, each as {@code NAME=value}. Values are part of the template that
   * everybody can read: no secrets.
   */
  String[] environment() default {};
}
