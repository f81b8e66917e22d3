package dev.lading.imagebuilder.natives;

import dev.lading.imagebuilder.natives.NativeFile.Format;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Recognises a native file by its first bytes, whatever its name. */
final class NativeFileReader {

  /** How many bytes tell what a file is, or that more must be read. */
  static final int HEADER = 64;

  /**
   * ELF machines that are no machine's own code but are loaded by Linux or a library: graphics
   * processors (CUDA, AMD) and the kernel's BPF. Their files belong to the data of a library.
   */
  private static final Set<Integer> NOT_A_PROCESSOR = Set.of(190, 224, 247);

  private NativeFileReader() {}

  /** What the file is, if it is native or the debug companion of a foreign native. */
  static Optional<NativeFile> read(String path, long size, long storedSize, ByteSource source)
      throws IOException {
    return read(new Entry(path, size, storedSize), source.read(0, HEADER), source, machine -> true);
  }

  /**
   * What the file is, where its start is read already.
   *
   * @param start the first {@link #HEADER} bytes, or the whole file where it is shorter
   * @param wanted of an ELF file for another machine only the header is read
   */
  static Optional<NativeFile> read(
      Entry entry, byte[] start, ByteSource source, Predicate<String> wanted) throws IOException {
    String path = entry.path();
    long size = entry.size();
    long storedSize = entry.storedSize();
    if (inDebugSymbolFolder(path)) {
      return file(path, Format.DEBUG_COMPANION, List.of(), size, storedSize);
    }
    if (start.length < 4) {
      return Optional.empty();
    }
    ByteSource headed = new Headed(start, source);
    if (ElfFile.startsAs(start)) {
      Optional<String> machine = machine(start);
      boolean deep = machine.isEmpty() || wanted.test(machine.get());
      Optional<ElfImage> elf = deep ? ElfReader.read(headed) : ElfReader.readHeader(headed);
      return elf(path, size, storedSize, elf);
    }
    List<NativePlatform> macOs =
        ForeignFormats.machO(headed).stream()
            .map(machine -> new NativePlatform(OperatingSystem.MACOS, machine, CLibrary.ANY))
            .toList();
    if (!macOs.isEmpty()) {
      return file(path, Format.MACH_O, macOs, size, storedSize);
    }
    if (ForeignFormats.programDatabase(headed)) {
      return file(path, Format.DEBUG_COMPANION, List.of(), size, storedSize);
    }
    Optional<String> windows = ForeignFormats.pe(headed);
    if (windows.isPresent()) {
      return file(
          path, Format.PE, platform(OperatingSystem.WINDOWS, windows.get()), size, storedSize);
    }
    return ForeignFormats.xcoff(headed)
        .flatMap(
            machine ->
                file(path, Format.XCOFF, platform(OperatingSystem.AIX, machine), size, storedSize));
  }

  /** The machine that a file is for, if it is an ELF file with a whole header. */
  static Optional<String> machine(byte[] start) throws IOException {
    if (!ElfFile.startsAs(start)) {
      return Optional.empty();
    }
    ByteSource header = new Headed(start, (offset, length) -> new byte[0]);
    return ElfReader.readHeader(header).map(ElfPlatform::machine);
  }

  private static Optional<NativeFile> elf(
      String path, long size, long storedSize, Optional<ElfImage> read) {
    return read.filter(elf -> !NOT_A_PROCESSOR.contains(elf.machine()))
        .map(
            elf -> {
              NativePlatform platform = ElfPlatform.of(elf, new PlatformWords(path));
              boolean lambdas =
                  platform.runsOn(Architecture.ARM64) || platform.runsOn(Architecture.X86_64);
              Linkage linkage = lambdas ? elf.linkage() : Linkage.NONE;
              return new NativeFile(path, Format.ELF, List.of(platform), size, storedSize, linkage);
            });
  }

  private static boolean inDebugSymbolFolder(String path) {
    return path.toLowerCase(Locale.ROOT).contains(".dsym/");
  }

  private static List<NativePlatform> platform(OperatingSystem system, String machine) {
    return List.of(new NativePlatform(system, machine, CLibrary.ANY));
  }

  private static Optional<NativeFile> file(
      String path, Format format, List<NativePlatform> platforms, long size, long storedSize) {
    return Optional.of(new NativeFile(path, format, platforms, size, storedSize));
  }

  /** A file of a jar or folder, before it is known what it is. */
  record Entry(String path, long size, long storedSize) {}

  /** Answers from the header already read where it can, so that the stream goes forward only. */
  private static final class Headed implements ByteSource {
    private final byte[] header;
    private final ByteSource rest;

    Headed(byte[] header, ByteSource rest) {
      this.header = header;
      this.rest = rest;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
      boolean whole = header.length < HEADER;
      if (offset >= 0 && length > 0 && offset < header.length) {
        long end = offset + length;
        if (end <= header.length || whole) {
          return Arrays.copyOfRange(header, (int) offset, (int) Math.min(end, header.length));
        }
        byte[] more = rest.read(header.length, (int) (end - header.length));
        byte[] joined = Arrays.copyOfRange(header, (int) offset, header.length + more.length);
        System.arraycopy(more, 0, joined, header.length - (int) offset, more.length);
        return joined;
      }
      return whole ? new byte[0] : rest.read(offset, length);
    }
  }
}
