package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Where the bytes of a zip file's member lie, and how they read. */
final class ZipContent {

  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_SIZE = 30;

  private ZipContent() {}

  /** The place of the member's compressed bytes. */
  static long place(FileChannel file, ZipMember member) throws IOException {
    ByteBuffer local = ZipDirectory.bytes(file, member.offset(), LOCAL_SIZE);
    if (local.getInt(0) != LOCAL_SIGNATURE) {
      throw new IOException("'" + member.name() + "' is not where the zip file's directory says");
    }
    long place =
        member.offset()
            + LOCAL_SIZE
            + (local.getShort(26) & 0xffff)
            + (local.getShort(28) & 0xffff);
    if (place + member.storedSize() > file.size()) {
      throw new IOException("'" + member.name() + "' is cut off");
    }
    return place;
  }

  /** The member's content; never more bytes than the directory says. */
  static InputStream open(FileChannel file, ZipMember member) throws IOException {
    InputStream stored = new Slice(file, place(file, member), member.storedSize());
    if (member.method() != ZipMember.DEFLATED) {
      return stored;
    }
    Inflater inflater = new Inflater(true);
    return new Inflating(stored, inflater, member.size());
  }

  /** A part of a file. */
  private static final class Slice extends InputStream {
    private final FileChannel file;
    private final long end;
    private long position;

    Slice(FileChannel file, long start, long length) {
      this.file = file;
      this.position = start;
      this.end = start + length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (position >= end) {
        return -1;
      }
      int most = (int) Math.min(length, end - position);
      int count = file.read(ByteBuffer.wrap(target, offset, most), position);
      position += Math.max(count, 0);
      return count;
    }
  }

  /** Inflates no further than the announced size: a zip bomb stops there. */
  private static final class Inflating extends InflaterInputStream {
    private long left;

    Inflating(InputStream in, Inflater inflater, long size) {
      super(in, inflater, 1 << 16);
      this.left = size;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = super.read(target, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }
}
