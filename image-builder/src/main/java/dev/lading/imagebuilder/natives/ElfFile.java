package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
    try (FileChannel channel = FileChannel.open(file)) {
      return read(
          (offset, length) -> {
            if (offset < 0 || length <= 0 || offset >= channel.size()) {
              return new byte[0];
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, channel.size() - offset));
            while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
              // Reads on until the buffer is full.
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
          });
    }
  }

  private static Optional<ElfFile> read(ByteSource source) throws IOException {
    if (!startsAs(source.read(0, 4))) {
      return Optional.empty();
    }
    return ElfReader.read(source).map(elf -> new ElfFile(ElfPlatform.machine(elf), elf.linkage()));
  }
}
