package dev.lading.imagebuilder.natives;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which platform an ELF file is for.
 *
 * <p>The operating system byte is mostly 0, on FreeBSD and Android too. So the file's notes, its
 * interpreter and the libraries it needs are asked first, and the words of its path last.
 */
final class ElfPlatform {

  private static final Map<Integer, OperatingSystem> SYSTEMS =
      Map.of(
          2, OperatingSystem.NETBSD,
          3, OperatingSystem.LINUX,
          6, OperatingSystem.SOLARIS,
          7, OperatingSystem.AIX,
          9, OperatingSystem.FREEBSD,
          12, OperatingSystem.OPENBSD);

  private static final Map<String, OperatingSystem> NOTES =
      Map.of(
          "Android", OperatingSystem.ANDROID,
          "FreeBSD", OperatingSystem.FREEBSD,
          "NetBSD", OperatingSystem.NETBSD,
          "OpenBSD", OperatingSystem.OPENBSD,
          "DragonFly", OperatingSystem.DRAGONFLY);

  private static final Map<Integer, String> MACHINES =
      Map.ofEntries(
          Map.entry(2, "sparc"),
          Map.entry(3, "x86"),
          Map.entry(8, "mips"),
          Map.entry(20, "ppc"),
          Map.entry(21, "ppc64"),
          Map.entry(22, "s390x"),
          Map.entry(40, "arm"),
          Map.entry(43, "sparcv9"),
          Map.entry(50, "ia64"),
          Map.entry(62, NativePlatform.X86_64),
          Map.entry(183, NativePlatform.ARM64),
          Map.entry(243, "riscv"),
          Map.entry(258, "loongarch"));

  private ElfPlatform() {}

  static NativePlatform of(ElfImage elf, PlatformWords words) {
    String machine = machine(elf);
    Optional<OperatingSystem> system = system(elf);
    if (system.isPresent() && system.get() != OperatingSystem.LINUX) {
      return new NativePlatform(system.get(), machine, CLibrary.ANY);
    }
    CLibrary library = library(elf);
    if (library == CLibrary.ANY || needsPlainLibc(elf)) {
      if (words.system().isPresent()) {
        return new NativePlatform(words.system().get(), machine, CLibrary.ANY);
      }
      library = words.musl() ? CLibrary.MUSL : library;
    }
    return new NativePlatform(OperatingSystem.LINUX, machine, library);
  }

  static String machine(ElfImage elf) {
    String name = MACHINES.getOrDefault(elf.machine(), "machine-" + elf.machine());
    boolean lambdas = name.equals(NativePlatform.X86_64) || name.equals(NativePlatform.ARM64);
    if (lambdas && !elf.wide()) {
      return name + "-32bit";
    }
    if (lambdas && !elf.littleEndian()) {
      return name + "-big-endian";
    }
    return name.equals("ppc64") && elf.littleEndian() ? "ppc64le" : name;
  }

  private static Optional<OperatingSystem> system(ElfImage elf) {
    for (String note : elf.notes()) {
      if (NOTES.containsKey(note)) {
        return Optional.of(NOTES.get(note));
      }
    }
    if (elf.osAbi() != 0) {
      return Optional.of(SYSTEMS.getOrDefault(elf.osAbi(), OperatingSystem.OTHER));
    }
    String interpreter = elf.interpreter().orElse("");
    if (interpreter.startsWith("/system/bin/linker") || needs(elf, ElfPlatform::ofAndroid)) {
      return Optional.of(OperatingSystem.ANDROID);
    }
    if (interpreter.contains("ld-elf.so") || needs(elf, "libc.so.7"::equals)) {
      return Optional.of(OperatingSystem.FREEBSD);
    }
    if (needs(elf, "libc.so.8"::equals)) {
      return Optional.of(OperatingSystem.DRAGONFLY);
    }
    if (needs(elf, "libc.so.12"::equals)) {
      return Optional.of(OperatingSystem.NETBSD);
    }
    if (needs(elf, "libc.so.1"::equals)) {
      return Optional.of(OperatingSystem.SOLARIS);
    }
    if (needs(elf, name -> name.matches("libc\\.so\\.\\d+\\.\\d+"))) {
      return Optional.of(OperatingSystem.OPENBSD);
    }
    return Optional.empty();
  }

  private static boolean ofAndroid(String library) {
    return List.of("liblog.so", "libandroid.so").contains(library);
  }

  private static CLibrary library(ElfImage elf) {
    String interpreter = elf.interpreter().orElse("");
    if (interpreter.contains("ld-musl") || needs(elf, ElfPlatform::ofMusl)) {
      return CLibrary.MUSL;
    }
    boolean glibc = interpreter.contains("ld-linux") || needs(elf, ElfPlatform::ofGlibc);
    return glibc ? CLibrary.GLIBC : CLibrary.ANY;
  }

  /** Both musl's linker and Android's give the C library no version in its name. */
  private static boolean needsPlainLibc(ElfImage elf) {
    return needs(elf, "libc.so"::equals);
  }

  private static boolean ofMusl(String library) {
    return library.startsWith("libc.musl")
        || library.startsWith("ld-musl")
        || library.equals("libc.so");
  }

  private static boolean ofGlibc(String library) {
    return library.equals("libc.so.6")
        || library.startsWith("ld-linux")
        || List.of("libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1").contains(library);
  }

  private static boolean needs(ElfImage elf, Predicate<String> library) {
    return elf.needed().stream().anyMatch(library);
  }
}
