package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  @Test
  void isTheOnlyProcessorOfItsJar() throws IOException {
    assertThat(text("/META-INF/services/javax.annotation.processing.Processor").strip())
        .isEqualTo(ContainerImageProcessor.class.getName());
    assertThat(ServiceLoader.load(Processor.class))
        .filteredOn(processor -> processor.getClass().getName().startsWith("dev.lading."))
        .hasExactlyElementsOfTypes(ContainerImageProcessor.class);
  }

  @Test
  void gradleKnowsItAsAggregating() throws IOException {
    assertThat(text("/META-INF/gradle/incremental.annotation.processors").strip())
        .isEqualTo(ContainerImageProcessor.class.getName() + ",aggregating");
  }

  private static String text(String resource) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(RegistrationTest.class.getResourceAsStream(resource))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
