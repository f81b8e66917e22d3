package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageArchive.BuiltLayer;
import java.util.ArrayList;
import java.util.List;

/** Tells people what image archive was written. */
public final class ArchiveSummary {

  private static final String BASE = "base image";

  private ArchiveSummary() {}

  /** The lines for one archive; {@code file} is how its file is to be called. */
  public static List<String> lines(String image, String file, ImageArchive archive) {
    List<String> lines = new ArrayList<>();
    lines.add("Image " + image + "  " + ByteCount.format(archive.size()));
    lines.add("  archive  " + file);
    lines.add("  digest   " + archive.digest());
    TextTable table = new TextTable("    ", 1);
    List<BuiltLayer> base =
        archive.layers().stream().filter(layer -> layer.title().equals(BASE)).toList();
    long baseSize = base.stream().mapToLong(BuiltLayer::size).sum();
    table.row(BASE, ByteCount.format(baseSize), base.size() == 1 ? "" : base.size() + " layers");
    for (BuiltLayer layer : archive.layers()) {
      if (!layer.title().equals(BASE)) {
        table.row(layer.title(), ByteCount.format(layer.size()), "");
      }
    }
    lines.add("  layers");
    lines.addAll(table.lines());
    return lines;
  }
}
