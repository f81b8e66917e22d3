package dev.lading.imagebuilder.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Native files that are small but as real ones are, as far as their platform goes. */
public final class Binaries {

  public static final int X86_64 = 62;
  public static final int AARCH64 = 183;

  private Binaries() {}

  /** A library of Linux with glibc. */
  public static byte[] glibc(int machine) {
    return new Elf(machine).needed("libm.so.6", "libc.so.6").bytes();
  }

  /** A Mach-O file for one machine. */
  public static byte[] machO(int cpuType) {
    ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.putInt(0xfeedfacf).putInt(cpuType).array();
  }

  /** A Mach-O file for several machines. */
  public static byte[] fat(int... cpuTypes) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + cpuTypes.length * 20 + 32);
    bytes.putInt(0xcafebabe).putInt(cpuTypes.length);
    for (int cpuType : cpuTypes) {
      bytes.putInt(cpuType).putInt(0).putInt(4096).putInt(16).putInt(12);
    }
    return bytes.array();
  }

  /** A Windows library, its header at a place of choice. */
  public static byte[] pe(int machine, int place) {
    ByteBuffer bytes = ByteBuffer.allocate(place + 64).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(0, (short) 0x5a4d).putInt(0x3c, place);
    bytes.putInt(place, 0x00004550).putShort(place + 4, (short) machine);
    return bytes.array();
  }

  /** The start of a class file of the given version. */
  public static byte[] classFile(int version) {
    return ByteBuffer.allocate(64).putInt(0xcafebabe).putInt(version).array();
  }

  /** A 64-bit ELF file, least significant byte first. */
  public static final class Elf {
    private final int machine;
    private int osAbi;
    private String interpreter = "";
    private String note = "";
    private List<String> needed = List.of();

    public Elf(int machine) {
      this.machine = machine;
    }

    public Elf osAbi(int value) {
      osAbi = value;
      return this;
    }

    public Elf interpreter(String path) {
      interpreter = path;
      return this;
    }

    public Elf note(String owner) {
      note = owner;
      return this;
    }

    public Elf needed(String... libraries) {
      needed = List.of(libraries);
      return this;
    }

    public byte[] bytes() {
      // Header, four program headers, interpreter, note, strings, dynamic section.
      int interpreterPlace = 64 + 4 * 56;
      int notePlace = interpreterPlace + 64;
      int stringPlace = notePlace + 64;
      ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
      bytes.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, (byte) osAbi});
      bytes.putShort(16, (short) 3).putShort(18, (short) machine).putInt(20, 1);
      bytes.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 4);

      bytes.position(interpreterPlace).put(text(interpreter)).put((byte) 0);
      bytes.position(notePlace);
      bytes.putInt(note.length() + 1).putInt(4).putInt(1).put(text(note)).put((byte) 0);
      bytes.position(stringPlace).put((byte) 0);
      List<Integer> names = new ArrayList<>();
      for (String library : needed) {
        names.add(bytes.position() - stringPlace);
        bytes.put(text(library)).put((byte) 0);
      }
      int dynamicPlace = (bytes.position() + 7) & ~7;
      bytes.position(dynamicPlace);
      for (int name : names) {
        bytes.putLong(1).putLong(name);
      }
      bytes.putLong(5).putLong(0x10000 + stringPlace).putLong(0).putLong(0);
      int dynamicSize = bytes.position() - dynamicPlace;

      segment(bytes, 0, new long[] {1, 0, 0x10000, bytes.capacity()});
      segment(bytes, 1, new long[] {2, dynamicPlace, 0x10000 + dynamicPlace, dynamicSize});
      segment(
          bytes,
          2,
          new long[] {
            interpreter.isEmpty() ? 0 : 3, interpreterPlace, 0, interpreter.length() + 1
          });
      segment(bytes, 3, new long[] {note.isEmpty() ? 0 : 4, notePlace, 0, 64});
      return bytes.array();
    }

    private static void segment(ByteBuffer bytes, int index, long[] segment) {
      int at = 64 + index * 56;
      bytes.putInt(at, (int) segment[0]).putLong(at + 8, segment[1]);
      bytes.putLong(at + 16, segment[2]).putLong(at + 32, segment[3]);
    }

    private static byte[] text(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }
}
