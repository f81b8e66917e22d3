package dev.lading.runtime.event;

import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.StreamingResponse;
import java.io.OutputStream;

/**
 * A response in the form that streaming fronts take: status, headers and cookies in JSON, eight
 * zero bytes, then the body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">Set
 *     up a Lambda proxy integration with payload response streaming</a>
 */
final class HttpStream implements Answer.Streamed {

  private static final int DELIMITER_BYTES = 8;

  private final HttpResponse response;
  private final HttpFailures failures;

  HttpStream(HttpResponse response, HttpFailures failures) {
    this.response = response;
    this.failures = failures;
  }

  @Override
  public void writeTo(OutputStream out) throws Exception {
    if (!(response instanceof StreamingResponse streaming)) {
      whole(response, out);
      return;
    }
    ResponseBody body = new ResponseBody(out, head(response));
    try {
      streaming.writer().write(body);
      body.close();
    } catch (Throwable e) {
      if (body.hasBegun()) {
        body.abandon();
        throw e;
      }
      body.abandon();
      whole(failures.answer(e), out);
    }
  }

  private static void whole(HttpResponse response, OutputStream out) throws Exception {
    ResponseBody body = new ResponseBody(out, head(response));
    body.write(response.body());
    body.close();
  }

  private static byte[] head(HttpResponse response) {
    byte[] metadata = HttpResponseWriter.metadata(response);
    byte[] head = new byte[metadata.length + DELIMITER_BYTES];
    System.arraycopy(metadata, 0, head, 0, metadata.length);
    return head;
  }
}
