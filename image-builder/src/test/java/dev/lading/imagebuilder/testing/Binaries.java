package dev.lading.imagebuilder.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
}
