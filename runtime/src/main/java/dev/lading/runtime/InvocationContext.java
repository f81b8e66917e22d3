package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a handler can learn of its invocation.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-context.html">Using the Lambda
 *     context object to retrieve Java function information</a>
 */
final class InvocationContext implements Context {

  private final Invocation invocation;
  private final Map<String, String> environment;
  private final LambdaLogger logger;

  InvocationContext(Invocation invocation, Map<String, String> environment, LambdaLogger logger) {
    this.invocation = invocation;
    this.environment = environment;
    this.logger = logger;
  }

  @Override
  public String getAwsRequestId() {
    return invocation.requestId();
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
    return invocation.functionArn();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return MobileContext.identity(invocation.cognitoIdentity());
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return MobileContext.client(invocation.clientContext());
  }

  @Override
  public int getRemainingTimeInMillis() {
    long remaining = invocation.deadlineMillis() - System.currentTimeMillis();
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, remaining));
  }

  @Override
  public int getMemoryLimitInMB() {
    try {
      return Integer.parseInt(variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }

  @Override
  public @Nullable String getTenantId() {
    return invocation.tenantId();
  }

  @Override
  public @Nullable String getXrayTraceId() {
    return invocation.traceId();
  }

  private String variable(String name) {
    String value = environment.get(name);
    return value == null ? "" : value;
  }
}
