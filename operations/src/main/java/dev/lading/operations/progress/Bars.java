package dev.lading.operations.progress;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.operations.console.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a line for each layer on its way, none wider than the terminal. */
final class Bars {

  private static final int BAR = 24;
  private static final int TITLE = 24;
  private static final int MOST = 8;

  private final Style style;
  private final int columns;

  Bars(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  List<String> lines(List<Transfer> transfers) {
    List<String> lines = new ArrayList<>();
    for (Transfer transfer : transfers.subList(0, Math.min(MOST, transfers.size()))) {
      lines.add(line(transfer));
    }
    if (transfers.size() > MOST) {
      lines.add("  and " + (transfers.size() - MOST) + " more");
    }
    return lines;
  }

  private String line(Transfer transfer) {
    String title = transfer.title();
    String shown = title.length() > TITLE ? title.substring(0, TITLE - 1) + "~" : title;
    int full = (int) Math.round(transfer.share() * BAR);
    String numbers =
        String.format(
            Locale.ROOT,
            " %9s of %9s  %9s/s",
            ByteCount.format(transfer.done()),
            ByteCount.format(transfer.size()),
            ByteCount.format(transfer.rate()));
    String head = "  " + shown + " ".repeat(TITLE - shown.length()) + " ";
    int room = columns - 1 - head.length() - numbers.length() - 2;
    int width = Math.max(0, Math.min(BAR, room));
    if (width < 4) {
      return cut(head + numbers);
    }
    full = full * width / BAR;
    return head
        + "["
        + style.good("=".repeat(full))
        + style.faint("-".repeat(width - full))
        + "]"
        + numbers;
  }

  private String cut(String line) {
    return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
  }
}
