package dev.lading.runtime;

import dev.lading.runtime.event.Answer;
import dev.lading.runtime.nullness.Nullable;
import java.io.IOException;

/** Sends an answer that is written while it is sent. */
final class StreamedAnswer {

  private final RuntimeApi api;
  private final FailedInvocation failures;
  private final String requestId;

  StreamedAnswer(RuntimeApi api, InvocationContext context) {
    this.api = api;
    this.failures = new FailedInvocation(api, context);
    this.requestId = context.getAwsRequestId();
  }

  void send(Answer.Streamed answer) throws IOException {
    ResponseUpload upload = api.stream(requestId);
    Throwable failure = null;
    try {
      answer.writeTo(upload);
    } catch (Throwable e) {
      failure = e;
    }
    if (failure == null) {
      failure = ended(upload);
    } else if (upload.hasBegun() && !upload.isBroken()) {
      breakOff(upload, failure);
      return;
    }
    if (failure != null) {
      // Nothing was sent, or the connection was lost: whether it has come through is not known, and
      // of the two answers Lambda takes the first.
      failures.report(ErrorReport.HANDLER_FAILED, failure);
    }
  }

  /** Ends the answer; what was lost with the connection, if it was. */
  private @Nullable IOException ended(ResponseUpload upload) throws IOException {
    try {
      warnUnlessAccepted(upload.end());
      return null;
    } catch (IOException e) {
      if (!upload.isBroken()) {
        throw e;
      }
      return e;
    }
  }

  private void breakOff(ResponseUpload upload, Throwable failure) throws IOException {
    try {
      failures.log(failure);
    } finally {
      endBroken(upload, new ErrorReport(ErrorReport.HANDLER_FAILED, failure));
    }
    FailedInvocation.endWith(failure);
  }

  private void endBroken(ResponseUpload upload, ErrorReport report) throws IOException {
    int status;
    try {
      status = upload.fail(report);
    } catch (IOException e) {
      if (!upload.isBroken()) {
        throw e;
      }
      status = api.fail(requestId, report);
    }
    warnUnlessAccepted(status);
  }

  private void warnUnlessAccepted(int status) {
    if (status >= 300) {
      failures.warn();
    }
  }
}
