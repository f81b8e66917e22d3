package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.ChangeReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells people what differs from an earlier build. */
public final class ComparisonSummary {

  private static final int MOST = 8;

  private ComparisonSummary() {}

  /** The lines for all images that differ; none where none does, or nothing is compared. */
  public static List<String> lines(ApplicationReport report) {
    List<String> lines = new ArrayList<>();
    for (ImageReport image : report.images()) {
      ComparisonReport comparison = image.comparison();
      if (comparison != null && !comparison.changes().isEmpty()) {
        lines.addAll(lines(image.name(), comparison));
      }
    }
    return lines;
  }

  private static List<String> lines(String image, ComparisonReport comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "Image "
            + image
            + " since the build before: "
            + ByteCount.format(comparison.bytesBefore())
            + " -> "
            + ByteCount.format(comparison.bytesAfter())
            + ", unpacked");
    TextTable table = new TextTable("    ", 3);
    for (ChangeReport change : comparison.changes().stream().limit(MOST).toList()) {
      table.row(
          change.kind().name().toLowerCase(Locale.ROOT),
          change.name(),
          versions(change),
          difference(change.bytesAfter() - change.bytesBefore()));
    }
    lines.addAll(table.lines());
    int others = comparison.changes().size() - MOST;
    if (others > 0) {
      lines.add("    and " + others + " more");
    }
    return lines;
  }

  private static String versions(ChangeReport change) {
    if (change.before().isEmpty() || change.after().isEmpty()) {
      return change.before() + change.after();
    }
    return change.before().equals(change.after())
        ? change.after()
        : change.before() + " -> " + change.after();
  }

  private static String difference(long bytes) {
    return (bytes < 0 ? "-" : "+") + ByteCount.format(Math.abs(bytes));
  }
}
