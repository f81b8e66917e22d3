package dev.lading.imagebuilder.reachability;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Writes a table as bytes that are read back in a moment, for the next build. */
final class ClassTableFile {

  /**
   * Changes whenever class files would be read otherwise, so that older tables are not believed.
   */
  private static final int VERSION = 0x4c430001;

  private ClassTableFile() {}

  static byte[] write(ClassTable table) {
    byte[] names = String.join("\n", table.names()).getBytes(StandardCharsets.UTF_8);
    byte[] services = services(table).getBytes(StandardCharsets.UTF_8);
    long[] loaders = table.loaders().toLongArray();
    int[] starts = table.starts();
    int[] edges = table.edges();
    ByteBuffer out =
        ByteBuffer.allocate(
            8 * 4
                + names.length
                + services.length
                + 8 * loaders.length
                + 4 * (starts.length + edges.length));
    out.putInt(VERSION).putInt(0).putInt(table.size());
    out.putInt(names.length).putInt(services.length).putInt(loaders.length);
    out.putInt(starts.length).putInt(edges.length);
    for (long loader : loaders) {
      out.putLong(loader);
    }
    out.asIntBuffer().put(starts).put(edges);
    out.position(out.position() + 4 * (starts.length + edges.length));
    out.put(names).put(services);
    out.putInt(4, checksum(out.array()));
    return out.array();
  }

  /** The table; nothing where the bytes are of another version, damaged or cut off. */
  static Optional<ClassTable> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      if (in.getInt() != VERSION || in.getInt() != checksum(bytes)) {
        return Optional.empty();
      }
      int nameCount = in.getInt();
      byte[] names = new byte[in.getInt()];
      byte[] services = new byte[in.getInt()];
      long[] loaders = new long[in.getInt()];
      int[] starts = new int[in.getInt()];
      int[] edges = new int[in.getInt()];
      for (int index = 0; index < loaders.length; index++) {
        loaders[index] = in.getLong();
      }
      in.asIntBuffer().get(starts).get(edges);
      in.position(in.position() + 4 * (starts.length + edges.length));
      in.get(names).get(services);
      return Optional.of(
          new ClassTable(
              names(new String(names, StandardCharsets.UTF_8), nameCount),
              starts,
              edges,
              BitSet.valueOf(loaders),
              services(new String(services, StandardCharsets.UTF_8))));
    } catch (BufferUnderflowException cutOff) {
      return Optional.empty();
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 8, Math.max(0, bytes.length - 8));
    return (int) checksum.getValue();
  }

  private static String[] names(String text, int count) {
    String[] names = new String[count];
    int at = 0;
    for (int index = 0; index < count; index++) {
      int end = text.indexOf('\n', at);
      names[index] = end < 0 ? text.substring(at) : text.substring(at, end);
      at = end + 1;
    }
    return names;
  }

  /** A line for each service: it and its providers. */
  private static String services(ClassTable table) {
    StringBuilder text = new StringBuilder();
    table
        .services()
        .forEach(
            (service, providers) ->
                text.append(service)
                    .append('\t')
                    .append(String.join("\t", providers))
                    .append('\n'));
    return text.toString();
  }

  private static Map<String, List<String>> services(String text) {
    Map<String, List<String>> services = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      List<String> words = List.of(line.split("\t", -1));
      services.put(words.get(0), new ArrayList<>(words.subList(1, words.size())));
    }
    return services;
  }
}
