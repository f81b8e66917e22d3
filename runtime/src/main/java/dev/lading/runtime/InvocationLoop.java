package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lading.runtime.api.CurrentContext;
import dev.lading.runtime.event.Answer;
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
      InvocationContext context =
          new InvocationContext(invocation, environment, loggerOf(invocation));
      CurrentContext.set(context);
      handle(invocation, context);
      CurrentContext.set(null);
    }
  }

  private void handle(Invocation invocation, InvocationContext context) throws IOException {
    Answer answer;
    try {
      answer = dispatcher.dispatch(invocation.event(), context);
    } catch (Throwable e) {
      fail(invocation, ErrorReport.HANDLER_FAILED, e);
      return;
    }
    if (answer instanceof Answer.Streamed streamed) {
      stream(invocation, streamed);
      return;
    }
    byte[] response = ((Answer.Whole) answer).bytes();
    int status = api.respond(invocation.requestId(), response);
    if (status == RuntimeApi.TOO_LARGE) {
      String problem = "Lambda does not take a response of " + response.length + " bytes";
      fail(invocation, ErrorReport.RESPONSE_TOO_LARGE, new IllegalStateException(problem));
    } else {
      warnUnlessAccepted(invocation, status);
    }
  }

  private void stream(Invocation invocation, Answer.Streamed answer) throws IOException {
    ResponseUpload upload = api.stream(invocation.requestId());
    Throwable failure = null;
    try {
      answer.writeTo(upload);
    } catch (Throwable e) {
      failure = e;
    }
    if (failure == null) {
      failure = ended(invocation, upload);
    } else if (upload.hasBegun() && !upload.isBroken()) {
      breakOff(invocation, upload, failure);
      return;
    }
    if (failure != null) {
      // Nothing was sent, or the connection was lost: whether it has come through is not known, and
      // of the two answers Lambda takes the first.
      fail(invocation, ErrorReport.HANDLER_FAILED, failure);
    }
  }

  /** Ends a streamed answer; what was lost with the connection, if it was. */
  private @Nullable IOException ended(Invocation invocation, ResponseUpload upload)
      throws IOException {
    try {
      warnUnlessAccepted(invocation, upload.end());
      return null;
    } catch (IOException e) {
      if (!upload.isBroken()) {
        throw e;
      }
      return e;
    }
  }

  private void breakOff(Invocation invocation, ResponseUpload upload, Throwable failure)
      throws IOException {
    try {
      loggerOf(invocation).log(text(invocation, failure), LogLevel.ERROR);
    } finally {
      endBroken(invocation, upload, new ErrorReport(ErrorReport.HANDLER_FAILED, failure));
    }
    endWith(failure);
  }

  private void endBroken(Invocation invocation, ResponseUpload upload, ErrorReport report)
      throws IOException {
    int status;
    try {
      status = upload.fail(report);
    } catch (IOException e) {
      if (!upload.isBroken()) {
        throw e;
      }
      status = api.fail(invocation.requestId(), report);
    }
    warnUnlessAccepted(invocation, status);
  }

  private void warnUnlessAccepted(Invocation invocation, int status) {
    if (status >= 300) {
      loggerOf(invocation)
          .log(
              "WARN RequestId: " + invocation.requestId() + " Lambda refused the response",
              LogLevel.WARN);
    }
  }

  private void fail(Invocation invocation, String category, Throwable failure) throws IOException {
    try {
      loggerOf(invocation).log(text(invocation, failure), LogLevel.ERROR);
    } finally {
      // Whatever has become of the log, Lambda must not wait for the timeout.
      api.fail(invocation.requestId(), new ErrorReport(category, failure));
    }
    endWith(failure);
  }

  private LambdaLogger loggerOf(Invocation invocation) {
    return logger instanceof JsonLogger json ? json.of(invocation.requestId()) : logger;
  }

  private static String text(Invocation invocation, Throwable failure) {
    StringWriter text = new StringWriter(1024);
    text.append("ERROR RequestId: ").append(invocation.requestId()).append(" failed: ");
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void endWith(Throwable failure) {
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
