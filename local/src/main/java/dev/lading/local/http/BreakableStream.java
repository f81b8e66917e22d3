package dev.lading.local.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A response's body that can be broken off, so that the client does not take it for whole: the
 * JDK's server ends a body well when it is closed, unless closing it fails.
 */
final class BreakableStream extends FilterOutputStream {

  private volatile boolean broken;

  BreakableStream(OutputStream out) {
    super(out);
  }

  void breakOff() {
    broken = true;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (broken) {
      throw new IOException("the response is broken off");
    }
    super.close();
  }
}
