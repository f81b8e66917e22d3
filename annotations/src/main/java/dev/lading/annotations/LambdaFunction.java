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
 * are the maximum of what they ask for; environments and tags are joined, and the same name with
 * two values is a compile error. All else must be the same wherever it is written; a class that
 * does not write it goes along.
 *
 * @see PolicyStatement
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-common.html">Configuring
 *     AWS Lambda functions</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LambdaFunction {

  /**
   * Memory in MB, 128 to 10240; 0 leaves it to the others of the group, or else to 1024.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Configure
   *     Lambda function memory</a>
   */
  int memory() default 0;

  /**
   * Timeout in seconds, 1 to 900; 0 leaves it to the others of the group, or else to 30.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html">Configure
   *     Lambda function timeout</a>
   */
  int timeout() default 0;

  /**
   * Size of {@code /tmp} in MB, 512 to 10240; 0 leaves it to the others, or else to 512.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html">Configure
   *     ephemeral storage for Lambda functions</a>
   */
  int ephemeralStorage() default 0;

  /**
   * Environment variables, each as {@code NAME=value}: the name starts with a letter, then letters,
   * digits and {@code _}, and is none that Lambda or Lading sets. All of a function's together take
   * at most 4 KB. Values are part of the template that everybody can read: no secrets.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Working
   *     with Lambda environment variables</a>
   */
  String[] environment() default {};

  /**
   * How many environments the function may have at a time, which are reserved for it in the
   * account; 0 stops it. Left out, it shares what the account has left.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Configuring
   *     reserved concurrency for a function</a>
   */
  int reservedConcurrency() default -1;

  /**
   * How many environments are always ready, 1 or more and no more than {@link
   * #reservedConcurrency}; they are paid for all the time. Left out, none is. Events then go to an
   * alias, {@code live}, of a published version.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html">Configuring
   *     provisioned concurrency for a function</a>
   */
  int provisionedConcurrency() default 0;

  /**
   * Whether new environments start from a snapshot of an initialized one. Events then go to an
   * alias, {@code live}, of a published version. It excludes {@link #provisionedConcurrency}, and
   * an {@link #ephemeralStorage} above 512 MB.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Improving startup
   *     performance with Lambda SnapStart</a>
   */
  boolean snapStart() default false;

  /**
   * For how many days the function's log is kept: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365,
   * 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653. Left out, it is 30.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">PutRetentionPolicy
   *     in the CloudWatch Logs API</a>
   */
  int logRetention() default 0;

  /**
   * Whether AWS X-Ray samples the function's invocations.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Visualize Lambda
   *     function invocations using AWS X-Ray</a>
   */
  boolean tracing() default false;

  /**
   * A name for the VPC that the function runs in: letters, digits and {@code -}. Left out, it runs
   * in none. The template has two parameters for each name, with the ids of the subnets and of the
   * security groups: {@code MainVpcSubnetIds} and {@code MainVpcSecurityGroupIds} for {@code
   * "main"}.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html">Giving
   *     Lambda functions access to resources in an Amazon VPC</a>
   */
  String vpc() default "";

  /**
   * Tags of the function, each as {@code key=value}: at most 48, with keys of at most 128 and
   * values of at most 256 characters.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html">Using tags
   *     on Lambda functions</a>
   */
  String[] tags() default {};
}
