package dev.lading.imagebuilder.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lading.imagebuilder.report.page.Squares.Box;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How a rectangle is divided. */
class SquaresTest {

  private static final Box WHOLE = new Box(10, 20, 600, 400);

  @Property
  void areasAreInProportionAndFillTheWholeWithoutOverlap(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 1, max = 1e6) Double> weights) {
    List<Double> sorted = weights.stream().sorted(Comparator.reverseOrder()).toList();
    double sum = sorted.stream().mapToDouble(Double::doubleValue).sum();

    List<Box> boxes = Squares.divide(WHOLE, sorted);

    assertThat(boxes).hasSameSizeAs(sorted);
    for (int index = 0; index < boxes.size(); index++) {
      Box box = boxes.get(index);
      assertThat(box.area()).isCloseTo(sorted.get(index) / sum * WHOLE.area(), within(1e-3));
      assertThat(box.x()).isGreaterThanOrEqualTo(WHOLE.x() - 1e-6);
      assertThat(box.y()).isGreaterThanOrEqualTo(WHOLE.y() - 1e-6);
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(WHOLE.x() + WHOLE.width() + 1e-6);
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(WHOLE.y() + WHOLE.height() + 1e-6);
      for (Box other : boxes.subList(0, index)) {
        assertThat(overlap(box, other)).isLessThan(1e-3);
      }
    }
  }

  private static double overlap(Box one, Box other) {
    double width =
        Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
    double height =
        Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
    return width > 0 && height > 0 ? width * height : 0;
  }

  @Test
  void equalWeightsMakeSquares() {
    List<Box> boxes =
        Squares.divide(new Box(0, 0, 300, 200), List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

    assertThat(boxes)
        .allSatisfy(box -> assertThat(box.width() / box.height()).isCloseTo(1, within(1e-9)));
  }
}
