package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads of an ELF file what tells its platform: header, interpreter, notes and needed libraries.
 *
 * <p>Sizes and offsets in the file are not believed: what lies outside the file, or is larger than
 * any real file has it, is taken as absent.
 *
 * @see <a href="https://gabi.xinuos.com/">The System V Application Binary Interface</a>
 */
final class ElfReader {

  private static final int PT_LOAD = 1;
  private static final int PT_DYNAMIC = 2;
  private static final int PT_INTERP = 3;
  private static final int PT_NOTE = 4;
  private static final int LONGEST_NAME = 512;
  private static final int LARGEST_NOTES = 4096;
  private static final int LARGEST_DYNAMIC = 1 << 16;
  private static final int MOST_SEGMENTS = 256;

  private final ByteSource source;
  private final ByteBuffer header;
  private final boolean wide;

  private ElfReader(ByteSource source, ByteBuffer header, boolean wide) {
    this.source = source;
    this.header = header;
    this.wide = wide;
  }

  /** Reads the file, or nothing where it ends within the header. */
  static Optional<ElfImage> read(ByteSource source) throws IOException {
    Optional<ElfReader> headed = headed(source);
    return headed.isPresent() ? Optional.of(headed.get().image()) : Optional.empty();
  }

  /**
   * Reads only the header, which is all that is near the file's start: of a library of hundreds of
   * megabytes the rest is no small matter.
   */
  static Optional<ElfImage> readHeader(ByteSource source) throws IOException {
    return headed(source).map(elf -> elf.image(Optional.empty(), Linkage.NONE, Set.of()));
  }

  private static Optional<ElfReader> headed(ByteSource source) throws IOException {
    byte[] bytes = source.read(0, 64);
    if (bytes.length < 52 || (bytes[4] == 2 && bytes.length < 64)) {
      return Optional.empty();
    }
    boolean little = bytes[5] != 2;
    ByteBuffer header =
        ByteBuffer.wrap(bytes).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return Optional.of(new ElfReader(source, header, bytes[4] == 2));
  }

  private ElfImage image() throws IOException {
    List<Segment> segments = segments();
    Optional<String> interpreter = Optional.empty();
    Set<String> notes = new TreeSet<>();
    Linkage linkage = Linkage.NONE;
    for (Segment segment : segments) {
      switch (segment.type) {
        case PT_INTERP -> interpreter = Optional.of(text(segment.slice(LONGEST_NAME)));
        case PT_NOTE -> notes.addAll(owners(segment.slice(LARGEST_NOTES)));
        case PT_DYNAMIC ->
            linkage = linkage(segment.slice(LARGEST_DYNAMIC), segments, interpreter.orElse(""));
        default -> {
          // Code and data say nothing about the platform.
        }
      }
    }
    return image(interpreter, linkage, notes);
  }

  private ElfImage image(Optional<String> interpreter, Linkage linkage, Set<String> notes) {
    int machine = header.getShort(18) & 0xffff;
    boolean little = header.order() == ByteOrder.LITTLE_ENDIAN;
    return new ElfImage(wide, little, header.get(7) & 0xff, machine, interpreter, linkage, notes);
  }

  private Linkage linkage(ByteBuffer dynamic, List<Segment> segments, String interpreter)
      throws IOException {
    return new ElfDynamicSection(
            wide,
            dynamic,
            address -> fileOffset(address, segments),
            (offset, length) -> buffer(source.read(offset, length)))
        .read(interpreter);
  }

  /** The program headers, in the order of their places in the file. */
  private List<Segment> segments() throws IOException {
    long offset = wide ? header.getLong(32) : header.getInt(28) & 0xffffffffL;
    int entrySize = header.getShort(wide ? 54 : 42) & 0xffff;
    int count = Math.min(header.getShort(wide ? 56 : 44) & 0xffff, MOST_SEGMENTS);
    if (entrySize < (wide ? 56 : 32) || entrySize > 4096) {
      return List.of();
    }
    ByteBuffer table = buffer(source.read(offset, entrySize * count));
    List<Segment> segments = new ArrayList<>();
    for (int at = 0; at + entrySize <= table.limit(); at += entrySize) {
      segments.add(
          wide
              ? new Segment(
                  table.getInt(at),
                  table.getLong(at + 8),
                  table.getLong(at + 16),
                  table.getLong(at + 32))
              : new Segment(
                  table.getInt(at),
                  table.getInt(at + 4) & 0xffffffffL,
                  table.getInt(at + 8) & 0xffffffffL,
                  table.getInt(at + 16) & 0xffffffffL));
    }
    segments.sort((one, other) -> Long.compare(one.offset, other.offset));
    return segments;
  }

  private static long fileOffset(long address, List<Segment> segments) {
    for (Segment segment : segments) {
      long within = address - segment.address;
      if (segment.type == PT_LOAD && within >= 0 && within < segment.size) {
        return segment.offset + within;
      }
    }
    return -1;
  }

  private static Set<String> owners(ByteBuffer notes) {
    Set<String> owners = new TreeSet<>();
    int at = 0;
    while (at + 12 <= notes.limit()) {
      long nameSize = notes.getInt(at) & 0xffffffffL;
      long contentSize = notes.getInt(at + 4) & 0xffffffffL;
      if (nameSize > LONGEST_NAME || at + 12 + nameSize > notes.limit()) {
        break;
      }
      owners.add(text(notes.slice(at + 12, (int) nameSize)));
      long next = at + 12 + padded(nameSize) + padded(contentSize);
      if (next > notes.limit()) {
        break;
      }
      at = (int) next;
    }
    return owners;
  }

  private static long padded(long size) {
    return (size + 3) & ~3L;
  }

  private static String text(ByteBuffer bytes) {
    int end = 0;
    while (end < bytes.limit() && bytes.get(end) != 0) {
      end++;
    }
    byte[] text = new byte[end];
    bytes.get(0, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(header.order());
  }

  /** One program header. */
  private final class Segment {
    private final int type;
    private final long offset;
    private final long address;
    private final long size;

    Segment(int type, long offset, long address, long size) {
      this.type = type;
      this.offset = offset;
      this.address = address;
      this.size = size;
    }

    ByteBuffer slice(int most) throws IOException {
      int length = (int) Math.max(0, Math.min(size, most));
      return buffer(source.read(offset, length));
    }
  }
}
