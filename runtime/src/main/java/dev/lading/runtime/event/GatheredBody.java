package dev.lading.runtime.event;

import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.StreamingResponse;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Takes a streamed body as a whole, for a front that does not stream. */
final class GatheredBody extends ByteArrayOutputStream {

  private GatheredBody() {}

  /** The response with its body, once that is written. */
  static HttpResponse of(StreamingResponse streaming) throws Exception {
    GatheredBody body = new GatheredBody();
    streaming.writer().write(body);
    HttpResponse response = HttpResponse.bytes("", body.toByteArray());
    // In place of the empty content type, if the response names one.
    for (Map.Entry<String, String> header : streaming.headers().entrySet()) {
      response = response.withHeader(header.getKey(), header.getValue());
    }
    for (String cookie : streaming.cookies()) {
      response = response.withCookie(cookie);
    }
    return response.withStatus(streaming.status());
  }

  @Override
  public synchronized void write(int b) {
    check(1);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    check(length);
    super.write(bytes, offset, length);
  }

  private void check(int more) {
    if (more > HttpDispatch.MAX_RESPONSE_BYTES - count) {
      throw HttpDispatch.tooLarge("the response has more than " + count + " bytes");
    }
  }
}
