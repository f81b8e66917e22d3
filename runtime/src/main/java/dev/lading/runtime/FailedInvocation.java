package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Logs and reports what went wrong in an invocation. Apart from the loop, so that a process without
 * failures does not load it.
 */
final class FailedInvocation {

  private final RuntimeApi api;
  private final Context context;

  FailedInvocation(RuntimeApi api, Context context) {
    this.api = api;
    this.context = context;
  }

  /**
   * Reports that the invocation failed.
   *
   * @throws VirtualMachineError the failure itself where it is one
   */
  void report(String category, Throwable failure) throws IOException {
    try {
      log(failure);
    } finally {
      // Whatever has become of the log, Lambda must not wait for the timeout.
      api.fail(context.getAwsRequestId(), new ErrorReport(category, failure));
    }
    endWith(failure);
  }

  /** Says that Lambda did not take an answer; that one is too large, it must be told. */
  void refused(int status, int length) throws IOException {
    if (status == RuntimeApi.TOO_LARGE) {
      String problem = "Lambda does not take a response of " + length + " bytes";
      report(ErrorReport.RESPONSE_TOO_LARGE, new IllegalStateException(problem));
    } else {
      warn();
    }
  }

  /** Logs that Lambda did not take an answer. */
  void warn() {
    String request = "WARN RequestId: " + context.getAwsRequestId();
    context.getLogger().log(request + " Lambda refused the response", LogLevel.WARN);
  }

  void log(Throwable failure) {
    StringWriter text = new StringWriter(1024);
    text.append("ERROR RequestId: ").append(context.getAwsRequestId()).append(" failed: ");
    failure.printStackTrace(new PrintWriter(text));
    context.getLogger().log(text.toString(), LogLevel.ERROR);
  }

  static void endWith(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }
}
