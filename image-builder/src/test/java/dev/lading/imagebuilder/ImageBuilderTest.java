package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about an application's images together. */
class ImageBuilderTest {

  @TempDir Path folder;

  @Test
  void aNativeLibraryThatNoImageDeclaresIsAWarning() throws IOException {
    TestApplication application =
        new TestApplication(folder)
            .addNative("g:used", AARCH64)
            .addNative("g:forgotten", AARCH64)
            .direct("g:used", "g:forgotten");
    ImageBuilder builder =
        new ImageBuilder(folder.resolve("cache"), folder.resolve("bases"), message -> {});

    ApplicationPlan plan =
        builder.plan(
            List.of(manifest(Architecture.ARM64), manifest(Architecture.ARM64, "g:used")),
            application.classpath());

    assertThat(plan.warnings())
        .containsExactly(
            "g:forgotten:1 has native libraries and is in no image. If a handler needs it, write"
                + " @NativeDependency(\"g:forgotten\") on its class.");
  }
}
