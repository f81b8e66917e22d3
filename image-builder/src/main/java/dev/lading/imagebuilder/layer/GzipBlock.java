package dev.lading.imagebuilder.layer;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;

/** Compresses one block of a gzip stream, or stores it where that would gain nothing. */
final class GzipBlock implements Callable<byte[]> {

  /** What is not smaller by a fiftieth is left as it is: it would cost time at both ends. */
  private static final double WORTH_IT = 0.98;

  private static final int SAMPLES = 4;
  private static final int SAMPLE = 1 << 13;

  /** The longest stored piece that the format has. */
  private static final int STORED = 0xffff;

  private final byte[] bytes;
  private final int length;
  private final byte[] dictionary;
  private final int level;
  private final boolean last;

  GzipBlock(byte[] bytes, int length, byte[] dictionary, int level, boolean last) {
    this.bytes = bytes;
    this.length = length;
    this.dictionary = dictionary;
    this.level = level;
    this.last = last;
  }

  @Override
  public byte[] call() {
    return compresses() ? deflated() : stored();
  }

  /** Judges by pieces of the block, which takes a thirtieth of the time of the whole. */
  private boolean compresses() {
    if (length < SAMPLES * SAMPLE * 2) {
      return true;
    }
    byte[] target = new byte[SAMPLE * 2];
    long compressed = 0;
    int step = (length - SAMPLE) / (SAMPLES - 1);
    Deflater deflater = new Deflater(1, true);
    try {
      for (int sample = 0; sample < SAMPLES; sample++) {
        deflater.reset();
        deflater.setInput(bytes, sample * step, SAMPLE);
        deflater.finish();
        compressed += deflater.deflate(target);
      }
    } finally {
      deflater.end();
    }
    return compressed < SAMPLES * SAMPLE * WORTH_IT;
  }

  private byte[] deflated() {
    Deflater deflater = new Deflater(level, true);
    try {
      if (dictionary.length > 0) {
        deflater.setDictionary(dictionary);
      }
      deflater.setInput(bytes, 0, length);
      if (last) {
        deflater.finish();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2 + 64);
      byte[] buffer = new byte[1 << 16];
      int mode = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
      int count = deflater.deflate(buffer, 0, buffer.length, mode);
      while (count > 0) {
        out.write(buffer, 0, count);
        // A flush that filled the buffer exactly has more to say; one that did not is done.
        if (!last && count < buffer.length) {
          break;
        }
        count = deflater.deflate(buffer, 0, buffer.length, mode);
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Pieces of the format's type 0: one byte of header, the length twice, the bytes. */
  private byte[] stored() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 64 + length / STORED * 5);
    for (int at = 0; at < length; at += STORED) {
      int count = Math.min(STORED, length - at);
      out.write(last && at + count == length ? 1 : 0);
      out.write(count);
      out.write(count >>> 8);
      out.write(~count);
      out.write(~count >>> 8);
      out.write(bytes, at, count);
    }
    return out.toByteArray();
  }
}
