package dev.lading.runtime;

import org.jspecify.annotations.Nullable;

/** An event that Lambda wants handled, and what it says of it. */
final class Invocation {

  private final String requestId;
  private final HttpReply reply;

  Invocation(String requestId, HttpReply reply) {
    this.requestId = requestId;
    this.reply = reply;
  }

  String requestId() {
    return requestId;
  }

  byte[] event() {
    return reply.body();
  }

  /** When the function times out, in milliseconds since 1970; 0 where Lambda does not say. */
  long deadlineMillis() {
    String text = reply.header("Lambda-Runtime-Deadline-Ms");
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  String functionArn() {
    String arn = reply.header("Lambda-Runtime-Invoked-Function-Arn");
    return arn == null ? "" : arn;
  }

  @Nullable String traceId() {
    return reply.header("Lambda-Runtime-Trace-Id");
  }

  @Nullable String tenantId() {
    return reply.header("Lambda-Runtime-Aws-Tenant-Id");
  }

  @Nullable String clientContext() {
    return reply.header("Lambda-Runtime-Client-Context");
  }

  @Nullable String cognitoIdentity() {
    return reply.header("Lambda-Runtime-Cognito-Identity");
  }
}
