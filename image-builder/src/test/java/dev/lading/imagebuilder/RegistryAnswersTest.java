package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A registry that is there and does not give the base. */
class RegistryAnswersTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | MANIFEST_UNKNOWN | did not give it",
        "401 | UNAUTHORIZED     | asks for credentials; log in with 'docker login'",
        "403 | DENIED           | asks for credentials; log in with 'docker login'",
      })
  void isToldWithItsReason(int status, String code, String reason) throws IOException {
    try (AnsweringRegistry registry = new AnsweringRegistry(status, code)) {
      ImagePlan plan =
          new ImagePlanner(folder.resolve("scans"))
              .plan(manifest(Architecture.ARM64), new TestApplication(folder).classpath());
      BaseImage base = new BaseImage.Registry("127.0.0.1:" + registry.port() + "/lambda/java:25");

      assertThatThrownBy(
              () ->
                  Publishers.in(folder)
                      .publish(
                          new ImageRequest(plan, base, folder.resolve("app.tar"), Map.of(), false)))
          .isInstanceOf(BaseImageUnreachableException.class)
          .hasMessageContaining(base.toString())
          .hasMessageContaining(reason);
    }
  }
}
