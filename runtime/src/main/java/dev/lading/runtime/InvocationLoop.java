package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lading.runtime.event.EventDispatcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one invocation after the other and answers each once, until the process must end. */
final class InvocationLoop {

  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  private final RuntimeApi api;
  private final EventDispatcher dispatcher;
  private final Map<String, String> environment;
  private final LambdaLogger logger;

  InvocationLoop(
      RuntimeApi api,
      EventDispatcher dispatcher,
      Map<String, String> environment,
      LambdaLogger logger) {
    this.api = api;
    this.dispatcher = dispatcher;
    this.environment = environment;
    this.logger = logger;
  }

  /**
   * Runs for as long as the process is sound.
   *
   * @throws IOException when the Runtime API is gone
   * @throws VirtualMachineError when a handler ran into it, once that is reported
   */
  void run() throws IOException {
    while (true) {
      Invocation invocation = api.next();
      trace(invocation.traceId());
      handle(invocation);
    }
  }

  private void handle(Invocation invocation) throws IOException {
    byte[] response;
    try {
      response =
          dispatcher.dispatch(
              invocation.event(), new InvocationContext(invocation, environment, logger));
    } catch (Throwable e) {
      fail(invocation, ErrorReport.HANDLER_FAILED, e);
      return;
    }
    RuntimeApi.Outcome outcome = api.respond(invocation.requestId(), response);
    if (outcome == RuntimeApi.Outcome.TOO_LARGE) {
      String problem = "Lambda does not take a response of " + response.length + " bytes";
      fail(invocation, ErrorReport.RESPONSE_TOO_LARGE, new IllegalStateException(problem));
    } else if (outcome == RuntimeApi.Outcome.REFUSED) {
      logger.log("WARN RequestId: " + invocation.requestId() + " Lambda refused the response");
    }
  }

  private void fail(Invocation invocation, String category, Throwable failure) throws IOException {
    try {
      StringWriter text = new StringWriter(1024);
      text.append("ERROR RequestId: ").append(invocation.requestId()).append(" failed: ");
      failure.printStackTrace(new PrintWriter(text));
      logger.log(text.toString());
    } finally {
      // Whatever has become of the log, Lambda must not wait for the timeout.
      api.fail(invocation.requestId(), new ErrorReport(category, failure));
    }
    if (failure instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }

  /**
   * Tells AWS's X-Ray SDK of the trace.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a
   *     custom runtime: propagate the tracing header</a>
   */
  private static void trace(@Nullable String traceId) {
    if (traceId == null) {
      System.clearProperty(TRACE_PROPERTY);
    } else {
      System.setProperty(TRACE_PROPERTY, traceId);
    }
  }
}
