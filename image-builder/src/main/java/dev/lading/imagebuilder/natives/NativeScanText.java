package dev.lading.imagebuilder.natives;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.natives.NativeFile.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes a scan as text, one line a native, and reads it back. */
final class NativeScanText {

  /** Changes whenever files would be judged otherwise, so that older texts are not believed. */
  private static final String VERSION = "lading-natives-3";

  private static final String END = "end";

  private NativeScanText() {}

  static String write(NativeScan scan) {
    StringBuilder text = new StringBuilder(VERSION);
    text.append('\t').append(scan.size()).append('\t').append(scan.signed());
    text.append('\t').append(scan.hasCode()).append('\t').append(scan.newestClass().version());
    text.append('\t').append(scan.newestClass().name()).append('\n');
    for (NativeFile file : scan.natives()) {
      String platforms = file.platforms().stream().map(NativeScanText::write).collect(joining(","));
      text.append(file.format()).append('\t').append(platforms).append('\t');
      text.append(file.size()).append('\t').append(file.storedSize()).append('\t');
      text.append(LinkageText.write(file.linkage())).append('\t');
      text.append(file.path()).append('\n');
    }
    return text.append(END).append('\n').toString();
  }

  /** The scan, or nothing when the text is of another version, damaged or cut off. */
  static Optional<NativeScan> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.get(lines.size() - 1).equals(END)) {
      return Optional.empty();
    }
    try {
      String[] head = lines.get(0).split("\t", 6);
      if (!head[0].equals(VERSION)) {
        return Optional.empty();
      }
      List<NativeFile> natives = new ArrayList<>();
      for (String line : lines.subList(1, lines.size() - 1)) {
        natives.add(file(line.split("\t", 6)));
      }
      boolean signed = Boolean.parseBoolean(head[2]);
      boolean hasCode = Boolean.parseBoolean(head[3]);
      NewestClass newest = new NewestClass(Integer.parseInt(head[4]), head[5]);
      return Optional.of(new NativeScan(Long.parseLong(head[1]), natives, signed, hasCode, newest));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static String write(NativePlatform platform) {
    return platform.system().name() + "/" + platform.machine() + "/" + platform.library().name();
  }

  private static NativeFile file(String[] fields) {
    List<NativePlatform> platforms =
        Arrays.stream(fields[1].split(",", -1))
            .filter(platform -> !platform.isEmpty())
            .map(NativeScanText::platform)
            .toList();
    return new NativeFile(
        fields[5],
        Format.valueOf(fields[0]),
        platforms,
        Long.parseLong(fields[2]),
        Long.parseLong(fields[3]),
        LinkageText.read(fields[4]));
  }

  private static NativePlatform platform(String text) {
    String[] parts = text.split("/", -1);
    return new NativePlatform(
        OperatingSystem.valueOf(parts[0]), parts[1], CLibrary.valueOf(parts[2]));
  }
}
