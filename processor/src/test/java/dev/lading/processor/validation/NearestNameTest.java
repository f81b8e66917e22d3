package dev.lading.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> KNOWN = List.of("workspaceId", "agentId", "key");

  @Test
  void findsWhatIsOneSlipAway() {
    assertThat(NearestName.of("workspaceid", KNOWN)).contains("workspaceId");
    assertThat(NearestName.of("agntId", KNOWN)).contains("agentId");
  }

  @Test
  void suggestsNothingThatIsFarAway() {
    assertThat(NearestName.of("tenant", KNOWN)).isEmpty();
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }
}
