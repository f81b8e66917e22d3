package driver;

import java.util.List;
import java.util.stream.DoubleStream;

/** Writes Markdown. */
final class Tables {

  private Tables() {}

  static void head(String... columns) {
    System.out.println("| " + String.join(" | ", columns) + " |");
    System.out.println("| --- |" + " ---: |".repeat(columns.length - 1));
  }

  static void row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    System.out.println(row);
  }

  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  static double median(List<Double> values) {
    return median(values.stream().mapToDouble(Double::doubleValue));
  }
}
