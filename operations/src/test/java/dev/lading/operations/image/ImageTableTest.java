package dev.lading.operations.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.operations.console.Style;
import org.junit.jupiter.api.Test;

/** The table has what there is room for. */
class ImageTableTest {

  @Test
  void whatOtherLinesTellTooGoesFirst() {
    ImageTable table = new ImageTable(Style.PLAIN);

    assertThat(table.lines(Integer.MAX_VALUE))
        .containsExactly("  image  arch  functions  size  jars  layers  digest  time");
    assertThat(table.lines(55))
        .containsExactly("  image  arch  functions  size  layers  digest  time");
    assertThat(table.lines(45)).containsExactly("  image  arch  size  layers  digest  time");
    assertThat(table.lines(10)).containsExactly("  image  arch  size  layers  digest");
    assertThat(new ImageTable(Style.COLOURED).lines(58).get(0)).contains("jars");
  }
}
