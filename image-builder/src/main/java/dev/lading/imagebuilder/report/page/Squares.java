package dev.lading.imagebuilder.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into parts of given areas that are as near to squares as can be.
 *
 * @see <a href="https://vanwijk.win.tue.nl/stm.pdf">Bruls, Huizing, van Wijk: Squarified
 *     Treemaps</a>
 */
final class Squares {

  private Squares() {}

  /**
   * A rectangle.
   *
   * @param x of its left side
   * @param y of its upper side
   * @param width to the right
   * @param height downwards
   */
  record Box(double x, double y, double width, double height) {

    double area() {
      return width * height;
    }

    /** The box within, with space left at its sides and more above. */
    Box inset(double side, double above) {
      return new Box(
          x + side, y + above, Math.max(0, width - 2 * side), Math.max(0, height - side - above));
    }
  }

  /** One box for each weight, in their order; weights are positive and the largest come first. */
  static List<Box> divide(Box whole, List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    List<Double> areas = weights.stream().map(weight -> weight / sum * whole.area()).toList();
    List<Box> boxes = new ArrayList<>();
    Box rest = whole;
    int next = 0;
    while (next < areas.size()) {
      double side = Math.min(rest.width(), rest.height());
      int end = next + 1;
      while (end < areas.size()
          && worst(areas.subList(next, end + 1), side) <= worst(areas.subList(next, end), side)) {
        end++;
      }
      rest = place(rest, areas.subList(next, end), boxes);
      next = end;
    }
    return boxes;
  }

  /** Places areas along the shorter side; what is left of the box. */
  private static Box place(Box box, List<Double> areas, List<Box> boxes) {
    double sum = areas.stream().mapToDouble(Double::doubleValue).sum();
    boolean column = box.width() >= box.height();
    double side = column ? box.height() : box.width();
    double depth = side == 0 ? 0 : sum / side;
    double along = 0;
    for (double area : areas) {
      double length = depth == 0 ? 0 : area / depth;
      boxes.add(
          column
              ? new Box(box.x(), box.y() + along, depth, length)
              : new Box(box.x() + along, box.y(), length, depth));
      along += length;
    }
    return column
        ? new Box(box.x() + depth, box.y(), Math.max(0, box.width() - depth), box.height())
        : new Box(box.x(), box.y() + depth, box.width(), Math.max(0, box.height() - depth));
  }

  /** How far the least square of some areas in a row is from a square. */
  private static double worst(List<Double> areas, double side) {
    double sum = areas.stream().mapToDouble(Double::doubleValue).sum();
    double largest = areas.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double smallest = areas.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double square = side * side;
    return Math.max(square * largest / (sum * sum), sum * sum / (square * smallest));
  }
}
