package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * Reads what an ELF file's dynamic section tells the loader: needed libraries, and needed and
 * defined versions.
 *
 * <p>Version tables come with the lengths that the file claims; they are read within bounds only.
 *
 * @see <a
 *     href="https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html">
 *     Symbol versioning</a>
 */
final class ElfDynamicSection {

  private static final long DT_NEEDED = 1;
  private static final long DT_STRTAB = 5;
  private static final long DT_STRSZ = 10;
  private static final long DT_SONAME = 14;
  private static final long DT_RPATH = 15;
  private static final long DT_RUNPATH = 29;
  private static final long DT_VERDEF = 0x6ffffffcL;
  private static final long DT_VERDEFNUM = 0x6ffffffdL;
  private static final long DT_VERNEED = 0x6ffffffeL;
  private static final long DT_VERNEEDNUM = 0x6fffffffL;
  private static final int WEAK = 2;
  private static final int BASE = 1;
  private static final int MOST_NEEDED = 256;
  private static final int MOST_VERSIONS = 1024;

  /** Needed versions take 32 bytes each at most; a real table has a hundred. */
  private static final int LARGEST_VERSIONS = 1 << 16;

  private static final int LARGEST_STRINGS = 1 << 24;

  private final boolean wide;
  private final ByteBuffer dynamic;
  private final LongUnaryOperator fileOffset;
  private final Source source;
  private final List<Long> needed = new ArrayList<>();
  private final List<Long> paths = new ArrayList<>();
  private long soname = -1;
  private long strings = -1;
  private long stringsSize = LARGEST_STRINGS;
  private long needPlace = -1;
  private long needCount;
  private long definedPlace = -1;
  private long definedCount;

  /** Bytes of the file in its own byte order. */
  interface Source {
    ByteBuffer read(long offset, int length) throws IOException;
  }

  /**
   * Creates the reader.
   *
   * @param fileOffset the place in the file of an address in memory, or -1
   */
  ElfDynamicSection(boolean wide, ByteBuffer dynamic, LongUnaryOperator fileOffset, Source source) {
    this.wide = wide;
    this.dynamic = dynamic;
    this.fileOffset = fileOffset;
    this.source = source;
  }

  /** Reads everything, in the order in which it mostly lies in the file: names, then versions. */
  Linkage read(String interpreter) throws IOException {
    readTags();
    if (strings < 0) {
      return Linkage.NONE;
    }
    ByteBuffer names = source.read(strings, (int) Math.min(stringsSize, LARGEST_STRINGS));
    Versions versions = versions();
    return new Linkage(
        interpreter,
        soname < 0 ? "" : text(names, soname),
        needed.stream().limit(MOST_NEEDED).map(name -> text(names, name)).toList(),
        needed(versions.needed, names),
        defined(versions.defined, names),
        paths.stream()
            .flatMap(path -> Arrays.stream(text(names, path).split(":", -1)))
            .filter(path -> !path.isEmpty())
            .distinct()
            .toList());
  }

  private void readTags() {
    int width = wide ? 8 : 4;
    for (int at = 0; at + 2 * width <= dynamic.limit(); at += 2 * width) {
      long tag = wide ? dynamic.getLong(at) : dynamic.getInt(at);
      long value = wide ? dynamic.getLong(at + 8) : dynamic.getInt(at + 4) & 0xffffffffL;
      if (tag == 0) {
        return;
      }
      readTag(tag & 0xffffffffL, value);
    }
  }

  private void readTag(long tag, long value) {
    if (tag == DT_NEEDED) {
      needed.add(value);
    } else if (tag == DT_STRTAB) {
      strings = fileOffset.applyAsLong(value);
    } else if (tag == DT_STRSZ && value > 0) {
      stringsSize = value;
    } else if (tag == DT_SONAME) {
      soname = value;
    } else if (tag == DT_RPATH || tag == DT_RUNPATH) {
      paths.add(value);
    } else if (tag == DT_VERNEED) {
      needPlace = fileOffset.applyAsLong(value);
    } else if (tag == DT_VERNEEDNUM) {
      needCount = value;
    } else if (tag == DT_VERDEF) {
      definedPlace = fileOffset.applyAsLong(value);
    } else if (tag == DT_VERDEFNUM) {
      definedCount = value;
    }
  }

  /** Both tables, which lie side by side; reading to and fro in a compressed file is dear. */
  private Versions versions() throws IOException {
    boolean both = needPlace >= 0 && definedPlace >= 0;
    if (both && Math.abs(needPlace - definedPlace) <= LARGEST_VERSIONS) {
      long first = Math.min(needPlace, definedPlace);
      int apart = (int) Math.abs(needPlace - definedPlace);
      ByteBuffer bytes = source.read(first, apart + LARGEST_VERSIONS);
      int place = Math.min(apart, bytes.limit());
      ByteBuffer second = bytes.slice(place, bytes.limit() - place).order(bytes.order());
      return needPlace < definedPlace ? new Versions(bytes, second) : new Versions(second, bytes);
    }
    return new Versions(table(needPlace), table(definedPlace));
  }

  private ByteBuffer table(long place) throws IOException {
    return place < 0 ? ByteBuffer.allocate(0) : source.read(place, LARGEST_VERSIONS);
  }

  private List<Linkage.Version> needed(ByteBuffer table, ByteBuffer names) {
    Set<Linkage.Version> versions = new LinkedHashSet<>();
    long at = 0;
    for (long entry = 0; entry < needCount && inside(table, at, 16); entry++) {
      int place = (int) at;
      String library = text(names, table.getInt(place + 4) & 0xffffffffL);
      int count = table.getShort(place + 2) & 0xffff;
      long detail = at + (table.getInt(place + 8) & 0xffffffffL);
      for (int each = 0; each < count && inside(table, detail, 16); each++) {
        int flags = table.getShort((int) detail + 4) & 0xffff;
        if ((flags & WEAK) == 0 && versions.size() < MOST_VERSIONS) {
          String name = text(names, table.getInt((int) detail + 8) & 0xffffffffL);
          versions.add(new Linkage.Version(library, name));
        }
        detail += table.getInt((int) detail + 12) & 0xffffffffL;
      }
      long next = table.getInt(place + 12) & 0xffffffffL;
      if (next == 0) {
        break;
      }
      at += next;
    }
    return List.copyOf(versions);
  }

  private List<String> defined(ByteBuffer table, ByteBuffer names) {
    Set<String> versions = new LinkedHashSet<>();
    long at = 0;
    for (long entry = 0; entry < definedCount && inside(table, at, 20); entry++) {
      int place = (int) at;
      int flags = table.getShort(place + 2) & 0xffff;
      long detail = at + (table.getInt(place + 12) & 0xffffffffL);
      // The first name of each is its own; the one with the flag only repeats the library's name.
      if ((flags & BASE) == 0 && inside(table, detail, 8) && versions.size() < MOST_VERSIONS) {
        versions.add(text(names, table.getInt((int) detail) & 0xffffffffL));
      }
      long next = table.getInt(place + 16) & 0xffffffffL;
      if (next == 0) {
        break;
      }
      at += next;
    }
    return List.copyOf(versions);
  }

  private static boolean inside(ByteBuffer table, long at, int length) {
    return at >= 0 && at + length <= table.limit();
  }

  private static String text(ByteBuffer names, long place) {
    if (place < 0 || place >= names.limit()) {
      return "";
    }
    int start = (int) place;
    int end = start;
    while (end < names.limit() && names.get(end) != 0) {
      end++;
    }
    byte[] text = new byte[end - start];
    names.get(start, text);
    // No real name has these, and lists of names are written with them between.
    return new String(text, StandardCharsets.ISO_8859_1).replaceAll("[\\p{Cntrl},|>]", "?");
  }

  /** The tables of versions. */
  private record Versions(ByteBuffer needed, ByteBuffer defined) {}
}
