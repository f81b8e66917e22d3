package dev.lading.operations.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.ImageBuildException;
import org.junit.jupiter.api.Test;

/** Amounts of bytes as people write them. */
class ByteAmountTest {

  @Test
  void isReadWithItsUnit() {
    assertThat(ByteAmount.parse("900MB")).isEqualTo(900_000_000);
    assertThat(ByteAmount.parse("1.5 gb")).isEqualTo(1_500_000_000);
    assertThat(ByteAmount.parse("12k")).isEqualTo(12_000);
    assertThat(ByteAmount.parse("77")).isEqualTo(77);
    assertThat(ByteAmount.parse(null)).isZero();
  }

  @Test
  void isRefusedWhereItIsNone() {
    assertThatThrownBy(() -> ByteAmount.parse("much"))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("lading.budget 'much'");
  }
}
