package dev.lading.imagebuilder.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.ProofResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Images that would be too large for Lambda, without their bytes. */
class SizeProofTest {

  @Test
  void whatIsOverLambdasLimitIsRefused() {
    List<ProofResult> results =
        new SizeProof("app", 9L << 30, Map.of("/var/task/model.bin", 2L << 30)).results(0);

    assertThat(results)
        .singleElement()
        .matches(result -> !result.passed())
        .extracting(ProofResult::detail)
        .asString()
        .contains("Lambda takes 10737.4 MB", "/var/task/model.bin (2147.5 MB)");
  }
}
