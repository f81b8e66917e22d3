package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lading.runtime.api.CurrentContext;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import dev.lading.runtime.nullness.Nullable;
import java.io.IOException;
import java.util.Map;

/** Takes one invocation after the other and answers each once, until the process must end. */
final class InvocationLoop {

  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  private final RuntimeApi api;
  private final EventDispatcher dispatcher;
  private final Map<String, String> environment;
  private final LambdaLogger logger;
  private final boolean json;

  /**
   * Creates the loop.
   *
   * @param json whether the logger is a {@link JsonLogger}
   */
  InvocationLoop(
      RuntimeApi api,
      EventDispatcher dispatcher,
      Map<String, String> environment,
      LambdaLogger logger,
      boolean json) {
    this.api = api;
    this.dispatcher = dispatcher;
    this.environment = environment;
    this.logger = logger;
    this.json = json;
  }

  /**
   * Runs for as long as the process is sound.
   *
   * @throws IOException when the Runtime API is gone
   * @throws VirtualMachineError when a handler ran into it, once that is reported
   */
  void run() throws IOException {
    while (true) {
      HttpReply invocation = api.next();
      trace(invocation.header(InvocationContext.TRACE_ID));
      String requestId = String.valueOf(invocation.header(RuntimeApi.REQUEST_ID));
      InvocationContext context =
          new InvocationContext(requestId, invocation, environment, loggerOf(requestId));
      CurrentContext.set(context);
      handle(invocation.body(), context);
      CurrentContext.set(null);
    }
  }

  private LambdaLogger loggerOf(String requestId) {
    return json ? ((JsonLogger) logger).of(requestId) : logger;
  }

  private void handle(byte[] event, InvocationContext context) throws IOException {
    Answer answer;
    try {
      answer = dispatcher.dispatch(event, context);
    } catch (Throwable e) {
      new FailedInvocation(api, context).report(ErrorReport.HANDLER_FAILED, e);
      return;
    }
    if (answer instanceof Answer.Whole whole) {
      int status = api.respond(context.getAwsRequestId(), whole.bytes());
      if (status >= 300) {
        new FailedInvocation(api, context).refused(status, whole.bytes().length);
      }
    } else {
      new StreamedAnswer(api, context).send((Answer.Streamed) answer);
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
