package dev.lading.example.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {

  @Test
  void hasLengthOne() {
    assertThat(cosine("any text at all", "any text at all")).isCloseTo(1, within(1e-5));
  }

  @Test
  void looksAtWordsOnly() {
    assertThat(Embedding.of("Straße, ÜBER 42!")).isEqualTo(Embedding.of("straße über  42"));
  }

  @Test
  void bringsInflectionsNearerThanOtherWords() {
    assertThat(cosine("container image", "containers images"))
        .isGreaterThan(0.3)
        .isGreaterThan(cosine("container image", "sunny weather") + 0.2);
  }

  @Test
  void isZeroWithoutWords() {
    assertThat(Embedding.of(" ?!")).containsOnly(0);
  }

  private static double cosine(String one, String other) {
    float[] a = Embedding.of(one);
    float[] b = Embedding.of(other);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
