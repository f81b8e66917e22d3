package dev.lading.imagebuilder.publish;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.publish.ClassDataSettings.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training events that would train nobody are a mistake. */
class ClassDataSettingsTest {

  private static final List<String> FUNCTIONS = List.of("orders", "jobs");

  @TempDir Path folder;

  private void event(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
  }

  private void require(Mode mode) throws IOException {
    new ClassDataSettings(mode, Optional.of(folder)).requireKnown(FUNCTIONS);
  }

  @Test
  void eventsOfFunctionsAreTaken() throws IOException {
    event("orders/1.json");
    event("jobs/1.json");
    event("README.md");

    assertThatCode(() -> require(Mode.REQUIRED)).doesNotThrowAnyException();
    assertThatCode(() -> new ClassDataSettings(Mode.AUTO, Optional.empty()).requireKnown(FUNCTIONS))
        .doesNotThrowAnyException();
  }

  @Test
  void eventsOfAFunctionThatIsNotThereAreRefused() throws IOException {
    event("order/1.json");

    assertThatThrownBy(() -> require(Mode.AUTO))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining(folder.resolve("order") + " are for no function")
        .hasMessageContaining("jobs, orders");
    assertThatCode(() -> require(Mode.OFF)).doesNotThrowAnyException();
  }

  @Test
  void eventsOutsideOfAFunctionsFolderAreRefused() throws IOException {
    event("1.json");

    assertThatThrownBy(() -> require(Mode.REQUIRED))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("1.json are for no function");
  }
}
