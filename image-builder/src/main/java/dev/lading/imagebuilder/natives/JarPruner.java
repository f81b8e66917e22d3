package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Writes a jar anew without some of its files.
 *
 * <p>Everything else stays: the order, the manifest, versioned and service files, the module
 * declaration, and the compressed bytes of every file that is not to be uncompressed. Times are
 * fixed, so the same jar always gives the same pruned jar.
 */
public final class JarPruner {

  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int MEMBER_SIGNATURE = 0x02014b50;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_64_SIGNATURE = 0x06064b50;
  private static final int LOCATOR_64_SIGNATURE = 0x07064b50;
  private static final short ZIP_64_VERSION = 45;
  private static final int MOST_MEMBERS_32 = 0xfffe;

  /** The first day that the format knows: 1 January 1980. */
  private static final short DATE = 0x21;

  /** Sizes come with the name and not after the content, as the sizes are known here. */
  private static final int SIZES_FOLLOW = 8;

  /** Writes {@code target} as {@code jar} without the files of the given names. */
  public void prune(Path jar, Set<String> drop, Path target) throws IOException {
    prune(jar, drop, Set.of(), name -> Optional.empty(), target);
  }

  /**
   * Writes {@code target} as {@code jar} without the files of the given names, and with others as
   * they are, without compression.
   *
   * @param unpacked the files of the jar that lie on the disk already
   */
  public void prune(
      Path jar,
      Set<String> drop,
      Set<String> uncompress,
      Function<String, Optional<Path>> unpacked,
      Path target)
      throws IOException {
    Path unfinished = Files.createTempFile(target.toAbsolutePath().getParent(), "pruned", ".tmp");
    try {
      try (FileChannel source = FileChannel.open(jar);
          FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        List<ZipMember> kept =
            ZipDirectory.read(source).stream()
                .filter(member -> !drop.contains(member.name()))
                .toList();
        write(source, kept, new Inflation(uncompress, unpacked), out);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void write(
      FileChannel source, List<ZipMember> members, Inflation inflation, FileChannel out)
      throws IOException {
    List<ZipMember> written = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    long place = 0;
    for (ZipMember member : members) {
      boolean inflate =
          member.method() == ZipMember.DEFLATED && inflation.names.contains(member.name());
      ZipMember result = inflate ? member.uncompressed() : member;
      written.add(result);
      places.add(place);
      byte[] header = localHeader(result);
      write(out, header);
      if (inflate) {
        inflate(source, member, inflation.unpacked.apply(member.name()), out);
      } else {
        copy(source, member, out);
      }
      place += header.length + result.storedSize();
    }
    long directorySize = 0;
    for (int index = 0; index < written.size(); index++) {
      byte[] entry = directoryEntry(written.get(index), places.get(index));
      write(out, entry);
      directorySize += entry.length;
    }
    write(out, end(members.size(), directorySize, place));
  }

  /** Which files are inflated, and where they lie if that is done already. */
  private record Inflation(Set<String> names, Function<String, Optional<Path>> unpacked) {}

  private static void write(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  private static void copy(FileChannel source, ZipMember member, FileChannel out)
      throws IOException {
    copy(source, ZipContent.place(source, member), member.storedSize(), member.name(), out);
  }

  private static void copy(FileChannel source, long place, long size, String name, FileChannel out)
      throws IOException {
    long from = place;
    long left = size;
    while (left > 0) {
      long count = source.transferTo(from, left, out);
      if (count <= 0) {
        throw new IOException("'" + name + "' is cut off");
      }
      from += count;
      left -= count;
    }
  }

  private static void inflate(
      FileChannel source, ZipMember member, Optional<Path> unpacked, FileChannel out)
      throws IOException {
    if (unpacked.isPresent()) {
      try (FileChannel file = FileChannel.open(unpacked.get())) {
        copy(file, 0, member.size(), member.name(), out);
        return;
      }
    }
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream content = ZipContent.open(source, member)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        checksum.update(buffer, 0, count);
        write(out, Arrays.copyOf(buffer, count));
        size += count;
      }
    }
    if (size != member.size() || (int) checksum.getValue() != member.crc()) {
      throw new IOException("'" + member.name() + "' is damaged: its checksum differs");
    }
  }

  private static byte[] localHeader(ZipMember member) {
    byte[] bytes = new byte[30 + member.rawName().length()];
    ByteBuffer header = buffer(bytes);
    header.putInt(LOCAL_SIGNATURE).putShort((short) ZipMember.NEEDED_VERSION);
    common(header, member);
    header.putShort((short) 0).put(member.nameBytes());
    return bytes;
  }

  private static byte[] directoryEntry(ZipMember member, long place) {
    byte[] bytes = new byte[46 + member.rawName().length()];
    ByteBuffer entry = buffer(bytes);
    entry.putInt(MEMBER_SIGNATURE).putShort((short) member.madeBy());
    entry.putShort((short) ZipMember.NEEDED_VERSION);
    common(entry, member);
    // No extra fields, no comment, first disk, no internal attributes.
    entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    entry.putInt(member.attributes()).putInt((int) place).put(member.nameBytes());
    return bytes;
  }

  private static void common(ByteBuffer header, ZipMember member) {
    header.putShort((short) (member.flags() & ~SIZES_FOLLOW)).putShort((short) member.method());
    header.putShort((short) 0).putShort(DATE).putInt(member.crc());
    header.putInt((int) member.storedSize()).putInt((int) member.size());
    header.putShort((short) member.rawName().length());
  }

  private static byte[] end(int count, long directorySize, long directoryPlace) {
    boolean wide = count > MOST_MEMBERS_32;
    byte[] bytes = new byte[22 + (wide ? 56 + 20 : 0)];
    ByteBuffer end = buffer(bytes);
    if (wide) {
      end.putInt(END_64_SIGNATURE).putLong(44).putShort(ZIP_64_VERSION).putShort(ZIP_64_VERSION);
      end.putInt(0).putInt(0).putLong(count).putLong(count);
      end.putLong(directorySize).putLong(directoryPlace);
      end.putInt(LOCATOR_64_SIGNATURE).putInt(0).putLong(directoryPlace + directorySize).putInt(1);
    }
    short shortCount = (short) (wide ? 0xffff : count);
    end.putInt(END_SIGNATURE).putInt(0).putShort(shortCount).putShort(shortCount);
    end.putInt((int) directorySize).putInt((int) directoryPlace).putShort((short) 0);
    return bytes;
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
