package dev.lading.imagebuilder.base;

import dev.lading.imagebuilder.base.BaseFile.Kind;
import dev.lading.imagebuilder.natives.ElfFile;
import dev.lading.imagebuilder.natives.LinkageText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Writes what a layer holds as text, one line a file, and reads it back. */
final class LayerIndexText {

  /** Changes whenever layers would be read otherwise, so that older texts are not believed. */
  private static final String VERSION = "lading-layer-1";

  private static final String END = "end";
  private static final int FIELDS = 8;

  private LayerIndexText() {}

  static String write(LayerIndex index) {
    StringBuilder text = new StringBuilder(VERSION).append('\t').append(index.size()).append('\n');
    for (BaseFile file : index.files()) {
      text.append(file.kind()).append('\t').append(file.mode()).append('\t').append(file.size());
      text.append('\t').append(file.elf().map(ElfFile::machine).orElse(""));
      text.append('\t').append(file.elf().map(elf -> LinkageText.write(elf.linkage())).orElse(""));
      text.append('\t').append(encoded(file.text())).append('\t').append(encoded(file.target()));
      text.append('\t').append(encoded(file.path())).append('\n');
    }
    return text.append(END).append('\n').toString();
  }

  /** The layer's files, or nothing when the text is of another version, damaged or cut off. */
  static Optional<LayerIndex> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2
        || !lines.get(0).startsWith(VERSION + "\t")
        || !lines.get(lines.size() - 1).equals(END)) {
      return Optional.empty();
    }
    try {
      List<BaseFile> files = new ArrayList<>();
      for (String line : lines.subList(1, lines.size() - 1)) {
        files.add(file(line.split("\t", FIELDS)));
      }
      long size = Long.parseLong(lines.get(0).substring(VERSION.length() + 1));
      return Optional.of(new LayerIndex(size, files));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static BaseFile file(String[] fields) {
    Optional<ElfFile> elf =
        fields[3].isEmpty()
            ? Optional.empty()
            : Optional.of(new ElfFile(fields[3], LinkageText.read(fields[4])));
    return new BaseFile(
        decoded(fields[7]),
        Kind.valueOf(fields[0]),
        Integer.parseInt(fields[1]),
        Long.parseLong(fields[2]),
        decoded(fields[6]),
        elf,
        decoded(fields[5]));
  }

  /** Most names are plain; one with a tab or a line feed in it is legal nevertheless. */
  private static String encoded(String text) {
    boolean plain = text.chars().noneMatch(character -> character < ' ') && !text.startsWith("=");
    return plain
        ? text
        : "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return text.startsWith("=")
        ? new String(Base64.getDecoder().decode(text.substring(1)), StandardCharsets.UTF_8)
        : text;
  }
}
