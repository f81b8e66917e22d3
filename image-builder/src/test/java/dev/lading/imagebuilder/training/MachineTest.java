package dev.lading.imagebuilder.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.Architecture;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void anImageOfAnotherArchitectureIsNotTrainedAndTheWayToGetItIsTold() {
    boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
    Architecture other = arm ? Architecture.X86_64 : Architecture.ARM64;

    assertThatThrownBy(() -> Machine.require(other))
        .isInstanceOf(NotTrainedException.class)
        .hasMessageContaining(other.lambdaName())
        .hasMessageContaining("build it on");
  }
}
