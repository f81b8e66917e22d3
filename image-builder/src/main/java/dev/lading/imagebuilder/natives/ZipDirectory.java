package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the directory of a zip file, which {@link java.util.zip} does not give in full: a pruned
 * jar takes over the compressed bytes of what it keeps, so that it costs no compression and is the
 * same whatever zlib the building machine has.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">The .ZIP file format
 *     specification</a>
 */
final class ZipDirectory {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCATOR_64_SIGNATURE = 0x07064b50;
  private static final int END_64_SIGNATURE = 0x06064b50;
  private static final int MEMBER_SIGNATURE = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_64_SIZE = 20;
  private static final int END_64_SIZE = 56;
  private static final int MEMBER_SIZE = 46;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long LARGEST_DIRECTORY = 1 << 28;
  private static final long NO_32_BITS = 0xffffffffL;

  private final FileChannel file;

  private ZipDirectory(FileChannel file) {
    this.file = file;
  }

  /** The members in the directory's order. */
  static List<ZipMember> read(FileChannel file) throws IOException {
    return new ZipDirectory(file).members();
  }

  /** Bytes of the file, of which none may be missing. */
  static ByteBuffer bytes(FileChannel file, long offset, int length) throws IOException {
    if (offset < 0 || offset + length > file.size()) {
      throw new IOException("the zip file is cut off, or points outside itself");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw new IOException("the zip file is cut off");
      }
    }
    return bytes.flip();
  }

  private List<ZipMember> members() throws IOException {
    long endPlace = endPlace();
    ByteBuffer end = bytes(file, endPlace, END_SIZE);
    long size = end.getInt(12) & NO_32_BITS;
    long offset = end.getInt(16) & NO_32_BITS;
    long directoryEnd = endPlace;
    if (hasEnd64(endPlace)) {
      long place = end64Place(endPlace);
      ByteBuffer end64 = bytes(file, place, END_64_SIZE);
      size = end64.getLong(40);
      offset = end64.getLong(48);
      directoryEnd = place;
    }
    if (size < 0 || size > LARGEST_DIRECTORY || size > directoryEnd) {
      throw new IOException("the zip file's directory is damaged");
    }
    // Bytes may stand before the zip file proper: a shell script that starts the jar, for example.
    long before = directoryEnd - size - offset;
    if (before < 0) {
      throw new IOException("the zip file's directory is damaged");
    }
    return members(bytes(file, directoryEnd - size, (int) size), before);
  }

  private long endPlace() throws IOException {
    long size = file.size();
    int length = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
    ByteBuffer tail = bytes(file, size - length, length);
    for (int at = length - END_SIZE; at >= 0; at--) {
      boolean found =
          tail.getInt(at) == END_SIGNATURE
              && at + END_SIZE + (tail.getShort(at + 20) & 0xffff) == length;
      if (found) {
        return size - length + at;
      }
    }
    throw new IOException("it is not a zip file");
  }

  private boolean hasEnd64(long endPlace) throws IOException {
    long place = endPlace - LOCATOR_64_SIZE;
    return place >= 0 && bytes(file, place, 4).getInt(0) == LOCATOR_64_SIGNATURE;
  }

  private long end64Place(long endPlace) throws IOException {
    long place = endPlace - LOCATOR_64_SIZE - END_64_SIZE;
    if (place < 0 || bytes(file, place, 4).getInt(0) != END_64_SIGNATURE) {
      throw new IOException("the zip file's 64-bit directory end is not where it should be");
    }
    return place;
  }

  private static List<ZipMember> members(ByteBuffer directory, long before) throws IOException {
    List<ZipMember> members = new ArrayList<>();
    int at = 0;
    while (at + MEMBER_SIZE <= directory.limit()) {
      if (directory.getInt(at) != MEMBER_SIGNATURE) {
        throw new IOException("the zip file's directory is damaged");
      }
      int nameLength = directory.getShort(at + 28) & 0xffff;
      int extraLength = directory.getShort(at + 30) & 0xffff;
      int commentLength = directory.getShort(at + 32) & 0xffff;
      int next = at + MEMBER_SIZE + nameLength + extraLength + commentLength;
      if (next > directory.limit()) {
        throw new IOException("the zip file's directory is damaged");
      }
      members.add(member(directory, at, nameLength, before));
      at = next;
    }
    return members;
  }

  private static ZipMember member(ByteBuffer directory, int at, int nameLength, long before)
      throws IOException {
    byte[] rawName = new byte[nameLength];
    directory.get(at + MEMBER_SIZE, rawName);
    long storedSize = directory.getInt(at + 20) & NO_32_BITS;
    long size = directory.getInt(at + 24) & NO_32_BITS;
    long offset = directory.getInt(at + 42) & NO_32_BITS;
    String name = new String(rawName, StandardCharsets.UTF_8);
    if (storedSize == NO_32_BITS || size == NO_32_BITS || offset == NO_32_BITS) {
      throw new IOException("'" + name + "' lies beyond 4 GB, too large for an image");
    }
    return new ZipMember(
        name,
        new String(rawName, StandardCharsets.ISO_8859_1),
        directory.getShort(at + 4) & 0xffff,
        directory.getShort(at + 8) & 0xffff,
        directory.getShort(at + 10) & 0xffff,
        directory.getInt(at + 16),
        storedSize,
        size,
        directory.getInt(at + 38),
        offset + before);
  }
}
