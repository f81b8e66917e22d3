package dev.lading.operations.doctor;

import dev.lading.operations.console.Style;
import dev.lading.operations.console.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** What the checks found, for people. */
public final class DoctorReport {

  private static final String ARROW = "-> ";
  private static final int LEAST = 30;

  private DoctorReport() {}

  /** Whether something will not work. */
  public static boolean failed(List<Finding> findings) {
    return findings.stream().anyMatch(each -> each.status() == Finding.Status.FAILURE);
  }

  /**
   * The lines: one for each finding, and its fix below it.
   *
   * @param columns that a line may have
   */
  public static List<String> lines(List<Finding> findings, Style style, int columns) {
    List<String> lines = new ArrayList<>();
    int width = findings.stream().mapToInt(each -> each.title().length()).max().orElse(0);
    String below = " ".repeat("  warning  ".length() + width + 2);
    int room = Math.max(LEAST, columns - below.length());
    for (Finding finding : findings) {
      String title = finding.title() + " ".repeat(width - finding.title().length());
      List<String> detail = Wrapped.lines(finding.detail(), room);
      lines.add("  " + mark(finding, style) + "  " + style.strong(title) + "  " + detail.get(0));
      detail.stream().skip(1).forEach(line -> lines.add(below + line));
      if (!finding.fix().isEmpty()) {
        List<String> fix = Wrapped.lines(finding.fix(), room - ARROW.length());
        lines.add(below + ARROW + fix.get(0));
        fix.stream().skip(1).forEach(line -> lines.add(below + " ".repeat(ARROW.length()) + line));
      }
    }
    lines.add("");
    lines.add(summary(findings, style));
    return lines;
  }

  private static String mark(Finding finding, Style style) {
    return switch (finding.status()) {
      case OK -> style.good("ok") + "     ";
      case NOTE -> style.faint("note") + "   ";
      case WARNING -> style.warning("warning");
      case FAILURE -> style.bad("FAILED") + " ";
    };
  }

  private static String summary(List<Finding> findings, Style style) {
    long failures = count(findings, Finding.Status.FAILURE);
    long warnings = count(findings, Finding.Status.WARNING);
    if (failures > 0) {
      return style.bad(number(failures, "failure") + ", " + number(warnings, "warning"));
    }
    return warnings > 0
        ? style.warning("No failure, " + number(warnings, "warning"))
        : style.good("All is well");
  }

  private static long count(List<Finding> findings, Finding.Status status) {
    return findings.stream().filter(each -> each.status() == status).count();
  }

  private static String number(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
