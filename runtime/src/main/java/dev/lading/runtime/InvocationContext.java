package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lading.runtime.nullness.Nullable;
import java.util.Map;

/**
 * What a handler can learn of its invocation.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-context.html">Using the Lambda
 *     context object to retrieve Java function information</a>
 */
final class InvocationContext implements Context {

  /** The tracing header of an invocation. */
  static final String TRACE_ID = "Lambda-Runtime-Trace-Id";

  private final String requestId;
  private final HttpReply invocation;
  private final Map<String, String> environment;
  private final LambdaLogger logger;

  /**
   * Creates the context.
   *
   * @param requestId the invocation's
   * @param invocation what Lambda says of it
   */
  InvocationContext(
      String requestId,
      HttpReply invocation,
      Map<String, String> environment,
      LambdaLogger logger) {
    this.requestId = requestId;
    this.invocation = invocation;
    this.environment = environment;
    this.logger = logger;
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return variable("AWS_LAMBDA_LOG_GROUP_NAME");
  }

  @Override
  public String getLogStreamName() {
    return variable("AWS_LAMBDA_LOG_STREAM_NAME");
  }

  @Override
  public String getFunctionName() {
    return variable("AWS_LAMBDA_FUNCTION_NAME");
  }

  @Override
  public String getFunctionVersion() {
    return variable("AWS_LAMBDA_FUNCTION_VERSION");
  }

  @Override
  public String getInvokedFunctionArn() {
    String arn = invocation.header("Lambda-Runtime-Invoked-Function-Arn");
    return arn == null ? "" : arn;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return MobileContext.identity(invocation.header("Lambda-Runtime-Cognito-Identity"));
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return MobileContext.client(invocation.header("Lambda-Runtime-Client-Context"));
  }

  @Override
  public int getRemainingTimeInMillis() {
    long remaining =
        number(invocation.header("Lambda-Runtime-Deadline-Ms")) - System.currentTimeMillis();
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, remaining));
  }

  @Override
  public int getMemoryLimitInMB() {
    return (int) number(variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }

  @Override
  public @Nullable String getTenantId() {
    return invocation.header("Lambda-Runtime-Aws-Tenant-Id");
  }

  @Override
  public @Nullable String getXrayTraceId() {
    return invocation.header(TRACE_ID);
  }

  /** The number; 0 where Lambda does not say it. */
  private static long number(@Nullable String text) {
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  private String variable(String name) {
    String value = environment.get(name);
    return value == null ? "" : value;
  }
}
