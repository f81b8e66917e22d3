package dev.lading.imagebuilder.plan;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.Binaries.X86_64;
import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.natives.CachedScans;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proven before there is a base image, and how each proof fails. */
class PlannedProofsTest {

  @TempDir Path folder;
  private TestApplication application;

  @BeforeEach
  void compile() throws IOException {
    application = new TestApplication(folder);
  }

  private ImagePlan plan(ImageManifest manifest) {
    return new ImagePlanner(new CachedScans(folder.resolve("scans")))
        .plan(manifest, application.classpath());
  }

  @Test
  void whatWasProvenIsInThePlan() throws IOException {
    application.addNative("g:mine", AARCH64).direct("g:mine");

    assertThat(plan(manifest(ARM64, "g:mine")).proofs())
        .allMatch(ProofResult::passed)
        .extracting(result -> result.proof() + " of " + result.subject())
        .containsExactly(
            "architecture of g:mine",
            "entry class of lading.generated.AppImage",
            "dispatch class of lading.generated.JobsFunction",
            "main class of dev.lading.runtime.Bootstrap");
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() throws IOException {
    application.addNative("g:mine", X86_64).direct("g:mine");
    Files.delete(application.classes().resolve("lading/generated/AppImage.class"));
    Files.delete(application.classes().resolve("lading/generated/JobsFunction.class"));

    assertThatThrownBy(() -> plan(manifest(ARM64, "g:mine")))
        .isInstanceOfSatisfying(
            ImageProofException.class,
            failure ->
                assertThat(failure.failed())
                    .extracting(ProofResult::proof)
                    .containsExactly("architecture", "entry class", "dispatch class"));
  }

  @Test
  void aMissingGeneratedClassIsRefused() throws IOException {
    Files.delete(application.classes().resolve("lading/generated/JobsFunction.class"));

    assertThatThrownBy(() -> plan(manifest(ARM64)))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("lading.generated.JobsFunction")
        .hasMessageContaining("mvn clean");
  }

  @Test
  void aMissingRuntimeIsRefused() throws IOException {
    Path jar = folder.resolve("repository/lading-runtime.jar");
    Jars.write().file("other.txt", "no bootstrap").to(jar);

    assertThatThrownBy(() -> plan(manifest(ARM64)))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("dev.lading.runtime.Bootstrap")
        .hasMessageContaining("Add dev.lading:lading-runtime");
  }
}
