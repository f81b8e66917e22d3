package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Writes into the log what went wrong in an invocation that is answered all the same. */
final class HandlerFailure {

  private HandlerFailure() {}

  /**
   * Logs a failure with the request id and the stack trace.
   *
   * @throws VirtualMachineError the failure itself where it is one: no handler can be trusted after
   *     it, and the process must end
   */
  static void log(Context context, String what, Throwable failure) {
    if (failure instanceof VirtualMachineError fatal) {
      throw fatal;
    }
    StringWriter text = new StringWriter(1024);
    text.append("ERROR RequestId: ").append(context.getAwsRequestId()).append(' ');
    text.append(what).append(": ");
    failure.printStackTrace(new PrintWriter(text));
    context.getLogger().log(text.toString(), LogLevel.ERROR);
  }
}
