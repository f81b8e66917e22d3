package dev.lading.imagebuilder.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lading.imagebuilder.registry.PushException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags tell images, commits and stages apart. */
class TagPlanTest {

  private static final String DIGEST = "sha256:0123456789abcdef" + "0".repeat(48);

  private static TagPlan plan(String version, String... moving) {
    return new TagPlan(version, false, List.of(moving));
  }

  @ParameterizedTest
  @CsvSource({"a, b-1, a-b, 1", "a, b--1, a-b, 1", "a.b, 1, a, b-1", "a_b, 1, a, b_1"})
  void noTagIsOfTwoImages(String one, String version, String other, String otherVersion) {
    assertThat(plan(version, version).fixed(Optional.of(one), DIGEST))
        .isNotEqualTo(plan(otherVersion).fixed(Optional.of(other), DIGEST));
    assertThat(plan("1", version).moving(Optional.of(one)))
        .doesNotContainAnyElementsOf(plan("1", otherVersion).moving(Optional.of(other)));
  }

  @Test
  void theNameStandsBeforeTheTagInASharedRepositoryOnly() {
    assertThat(plan("4f2a", "main").fixed(Optional.of("a-b"), DIGEST)).isEqualTo("a-b--4f2a");
    assertThat(plan("4f2a", "main").moving(Optional.of("a-b"))).containsExactly("a-b--main");
    assertThat(plan("4f2a").fixed(Optional.empty(), DIGEST)).isEqualTo("4f2a");
    assertThat(new TagPlan("4f2a", true, List.of()).fixed(Optional.empty(), DIGEST))
        .isEqualTo("4f2a-dirty-0123456789ab");
    assertThat(TagPlan.live("production", "a-b--4f2a")).isEqualTo("live.production.a-b--4f2a");
  }

  @Test
  void onlyLadingsOwnTagsKeepImagesFromBeingExpired() {
    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> plan("live.production.1"))
        .withMessageContaining("lading.push.tag 'live.production.1' begins with 'live.'");
    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> plan("1", "live.1"))
        .withMessageContaining("lading.push.tags");
    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> plan("1").fixed(Optional.of("live.scores"), DIGEST))
        .withMessageContaining("'live.scores' cannot share a repository");
    assertThat(plan("1").fixed(Optional.of("live-scores"), DIGEST)).isEqualTo("live-scores--1");
    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> TagPlan.livePrefix("a.b"))
        .withMessageContaining("'a.b' is no stage");
  }

  @Test
  void longTagsAreCutToWhatRegistriesTake() {
    String longest = "v".repeat(128);
    assertThat(plan(longest).fixed(Optional.of("image"), DIGEST)).hasSizeLessThanOrEqualTo(128);
    assertThat(TagPlan.live("production", longest))
        .hasSizeLessThanOrEqualTo(128)
        .startsWith("live.production.");
    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> plan("latest"))
        .withMessageContaining("lading.push.tags=latest");
  }
}
