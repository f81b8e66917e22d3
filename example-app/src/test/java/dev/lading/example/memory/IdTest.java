package dev.lading.example.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

  @Test
  void isTheTextThatItWasMadeOf() {
    assertThat(Id.valueOf("team-1_A")).hasToString("team-1_A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "../a", "a\\b", "a b", "ä", "a\n", "a\0"})
  void isNeverAPath(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Id.valueOf(text));
  }

  @Test
  void isNotTooLong() {
    assertThatIllegalArgumentException().isThrownBy(() -> Id.valueOf("a".repeat(65)));
  }
}
