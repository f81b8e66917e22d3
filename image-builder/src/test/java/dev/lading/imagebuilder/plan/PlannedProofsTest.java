package dev.lading.imagebuilder.plan;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.Binaries.X86_64;
import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proven before there is a base image, and how each proof fails. */
class PlannedProofsTest {

  @TempDir Path folder;
  private TestApplication application;

  @BeforeEach
  void compile() throws IOException {
    application = new TestApplication(folder);
  }

  private ImagePlan plan(ImageManifest manifest) {
    return new ImagePlanner(folder.resolve("scans")).plan(manifest, application.classpath());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIA" + "IOSFODNN7EXAMPLE",
        "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIE",
        "ghp_" + "0123456789abcdefghijklmnopqrstuvwxyz",
        "xoxb-" + "123456789012-abcdefghijkl",
        "postgres://shop:" + "s3cret@db.example.com/shop"
      })
  void whatLooksLikeASecretIsRefusedAndNotRepeated(String secret) {
    assertThatThrownBy(() -> plan(environment("TOKEN", secret)))
        .isInstanceOf(ImageProofException.class)
        .hasMessageContaining("TOKEN")
        .hasMessageContaining("Secrets Manager")
        .hasMessageNotContaining(secret);
  }

  @Test
  void ordinaryValuesAreNoSecrets() {
    assertThat(plan(environment("URL", "https://example.com:8443/a@b")).environment())
        .containsKey("URL");
  }

  private static PlanSettings environment(String name, String value) {
    return new PlanSettings(
        Set.of(), false, List.of(), false, List.of(), Map.of(name, value), Map.of());
  }

  private ImagePlan plan(PlanSettings settings) {
    return new ImagePlanner(folder.resolve("scans"))
        .plan(manifest(ARM64), application.classpath(), settings);
  }
}
