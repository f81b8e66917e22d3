package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises the native files that no Lambda can load: of macOS, Windows and AIX. */
final class ForeignFormats {

  private static final int FAT_ENTRY_32 = 20;
  private static final int FAT_ENTRY_64 = 32;
  private static final int PE_PLACE = 0x3c;
  private static final long FARTHEST_PE_HEADER = 1 << 20;

  /**
   * The lowest version of a class file. It stands where a Mach-O file for several machines, which
   * starts with the same four bytes, has their number.
   *
   * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html">The class file
   *     format</a>
   */
  private static final int LOWEST_CLASS_VERSION = 45;

  private ForeignFormats() {}

  /** The machines of a Mach-O file; empty where the file is none. */
  static List<String> machO(ByteSource source) throws IOException {
    ByteBuffer header = buffer(source, 0, 8);
    if (header.limit() < 8) {
      return List.of();
    }
    return switch (header.getInt(0)) {
      case 0xfeedface, 0xfeedfacf -> List.of(machOMachine(header.getInt(4)));
      case 0xcefaedfe, 0xcffaedfe -> List.of(machOMachine(Integer.reverseBytes(header.getInt(4))));
      case 0xcafebabe -> fat(source, header.getInt(4), FAT_ENTRY_32);
      case 0xcafebabf -> fat(source, header.getInt(4), FAT_ENTRY_64);
      default -> List.of();
    };
  }

  private static List<String> fat(ByteSource source, int count, int entrySize) throws IOException {
    if (count <= 0 || count >= LOWEST_CLASS_VERSION) {
      return List.of();
    }
    ByteBuffer entries = buffer(source, 8, count * entrySize);
    List<String> machines = new ArrayList<>();
    for (int at = 0; at + entrySize <= entries.limit(); at += entrySize) {
      machines.add(machOMachine(entries.getInt(at)));
    }
    return machines;
  }

  private static String machOMachine(int cpuType) {
    return switch (cpuType) {
      case 7 -> "x86";
      case 0x01000007 -> NativePlatform.X86_64;
      case 12 -> "arm";
      case 0x0100000c -> NativePlatform.ARM64;
      case 18 -> "ppc";
      case 0x01000012 -> "ppc64";
      default -> "cpu-" + Integer.toUnsignedString(cpuType);
    };
  }

  /** The machine of a Windows file. */
  static Optional<String> pe(ByteSource source) throws IOException {
    ByteBuffer stub = buffer(source, 0, 64).order(ByteOrder.LITTLE_ENDIAN);
    if (stub.limit() < 64 || stub.getShort(0) != 0x5a4d) {
      return Optional.empty();
    }
    long place = stub.getInt(PE_PLACE) & 0xffffffffL;
    if (place > FARTHEST_PE_HEADER) {
      return Optional.empty();
    }
    ByteBuffer header = buffer(source, place, 6).order(ByteOrder.LITTLE_ENDIAN);
    if (header.limit() < 6 || header.getInt(0) != 0x00004550) {
      return Optional.empty();
    }
    int machine = header.getShort(4) & 0xffff;
    return Optional.of(
        switch (machine) {
          case 0x14c -> "x86";
          case 0x8664 -> NativePlatform.X86_64;
          case 0xaa64, 0xa641, 0xa64e -> NativePlatform.ARM64;
          case 0x1c0, 0x1c2, 0x1c4 -> "arm";
          case 0x200 -> "ia64";
          default -> "machine-" + machine;
        });
  }

  /** The machine of an object of AIX, or of an archive of such. */
  static Optional<String> xcoff(ByteSource source) throws IOException {
    ByteBuffer header = buffer(source, 0, 24);
    if (startsWith(header, "<bigaf>\n") || startsWith(header, "<aiaff>\n")) {
      return Optional.of("ppc");
    }
    if (header.limit() < 24) {
      return Optional.empty();
    }
    int magic = header.getShort(0) & 0xffff;
    int sections = header.getShort(2) & 0xffff;
    int optionalHeader = header.getShort(16) & 0xffff;
    boolean plausible = sections > 0 && sections < 64 && optionalHeader <= 256;
    return switch (magic) {
      case 0x01df -> plausible ? Optional.of("ppc") : Optional.empty();
      case 0x01f7 -> plausible ? Optional.of("ppc64") : Optional.empty();
      default -> Optional.empty();
    };
  }

  /**
   * Whether a file starts as a program database: debug symbols of Windows.
   *
   * @see <a href="https://llvm.org/docs/PDB/MsfFile.html">The MSF file format</a>
   */
  static boolean programDatabase(ByteSource source) throws IOException {
    return startsWith(buffer(source, 0, 32), "Microsoft C/C++ MSF 7.00\r\n");
  }

  private static boolean startsWith(ByteBuffer bytes, String text) {
    byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.limit() >= expected.length
        && bytes.slice(0, expected.length).equals(ByteBuffer.wrap(expected));
  }

  private static ByteBuffer buffer(ByteSource source, long offset, int length) throws IOException {
    return ByteBuffer.wrap(source.read(offset, length));
  }
}
