package dev.lading.operations.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines of aligned columns; styles in the cells do not count for the width. */
public final class Table {

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
  public Table(String indent, Integer... numbers) {
    this.indent = indent;
    this.numbers = Set.of(numbers);
  }

  /** Adds a row. */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Adds a row. */
  public void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, one for each row. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String padding = " ".repeat(width(column) - Style.width(cell));
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
        .mapToInt(row -> Style.width(row.get(column)))
        .max()
        .orElse(0);
  }
}
