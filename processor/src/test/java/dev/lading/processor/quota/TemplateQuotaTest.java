package dev.lading.processor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.processor.cloudformation.TemplateSize;
import org.junit.jupiter.api.Test;

class TemplateQuotaTest {

  @Test
  void takesWhatIsAtTheLimit() {
    assertThat(TemplateQuota.exceeded(new TemplateSize(200, 500, 200, 1_000_000))).isEmpty();
  }

  @Test
  void tellsEachLimitThatIsExceeded() {
    assertThat(TemplateQuota.exceeded(new TemplateSize(201, 501, 201, 1_000_001)))
        .extracting(TemplateQuota.Count::actual, TemplateQuota.Count::unit)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(201, "parameters"),
            org.assertj.core.groups.Tuple.tuple(501, "resources"),
            org.assertj.core.groups.Tuple.tuple(201, "outputs"),
            org.assertj.core.groups.Tuple.tuple(1_000_001, "bytes"));
  }
}
