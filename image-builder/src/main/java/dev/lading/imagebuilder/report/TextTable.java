package dev.lading.imagebuilder.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines of aligned columns, in plain text. */
final class TextTable {

  private static final String GAP = "  ";

  private final String indent;
  private final Set<Integer> numbers;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Creates a table without rows.
   *
   * @param indent stands before each line
   * @param numbers the columns whose cells end, rather than start, below each other
   */
  TextTable(String indent, Integer... numbers) {
    this.indent = indent;
    this.numbers = Set.of(numbers);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String padding = " ".repeat(width(column) - cell.length());
        line.append(column == 0 ? "" : GAP);
        line.append(numbers.contains(column) ? padding + cell : cell + padding);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
