package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * An ELF file that lies in no jar: its machine, and what it needs and offers.
 *
 * @param machine such as {@code x86_64} or {@code arm64}
 * @param linkage what it needs and offers
 */
public record ElfFile(String machine, Linkage linkage) {

  /** Whether a file that starts so is an ELF file. */
  public static boolean startsAs(byte[] start) {
    return start.length >= 4
        && start[0] == 0x7f
        && start[1] == 'E'
        && start[2] == 'L'
        && start[3] == 'F';
  }

  /** Reads a whole file's bytes; nothing where it is no ELF file. */
  public static Optional<ElfFile> read(byte[] content) throws IOException {
    return read(
        (offset, length) ->
            offset < 0 || offset >= content.length || length <= 0
                ? new byte[0]
                : Arrays.copyOfRange(
                    content, (int) offset, (int) Math.min(content.length, offset + length)));
  }

  /** Reads a file; nothing where it is no ELF file. */
  public static Optional<ElfFile> read(Path file) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      return read(bytes);
    }
  }

  private static Optional<ElfFile> read(ByteSource source) throws IOException {
    if (!startsAs(source.read(0, 4))) {
      return Optional.empty();
    }
    return ElfReader.read(source).map(elf -> new ElfFile(ElfPlatform.machine(elf), elf.linkage()));
  }
}
