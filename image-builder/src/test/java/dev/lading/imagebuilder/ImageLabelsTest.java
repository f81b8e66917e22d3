package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.BaseRequirements;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.reachability.Reachability;
import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Scaling;
import dev.lading.model.manifest.ImageManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By what Lambda knows that functions of an image may start from snapshots. */
class ImageLabelsTest {

  private static final String SNAP_START = "com.amazonaws.lambda.feature.snapstart";

  private final ImageManifest plain = manifest(ARM64);

  @Test
  void anImageAllowsSnapshotsWhereAFunctionTakesThem() {
    ImageManifest mixed =
        new ImageManifest(
            plain.application(),
            plain.image(),
            List.of(plain.functions().get(0), snapStart(plain.functions().get(0))));

    assertThat(plan(plain).labels()).isEmpty();
    assertThat(plan(mixed).labels()).containsExactly(Map.entry(SNAP_START, "Allow"));
    assertThat(request(mixed).labels())
        .containsOnly(Map.entry("title", "app"), Map.entry(SNAP_START, "Allow"));
    assertThat(request(plain).labels()).containsOnlyKeys("title");
  }

  private static ImageRequest request(ImageManifest manifest) {
    return new ImageRequest(
        plan(manifest),
        new BaseImage.Registry("public.ecr.aws/lambda/java:25"),
        Path.of("app.tar"),
        Map.of("title", "app"),
        true);
  }

  private static ImagePlan plan(ImageManifest manifest) {
    return new ImagePlan(
        manifest,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Reachability.UNKNOWN,
        Map.of(),
        new BaseRequirements(List.of(), List.of()),
        List.of());
  }

  private static Function snapStart(Function function) {
    FunctionSettings unset = function.settings();
    return new Function(
        function.name(),
        function.image(),
        function.className(),
        new FunctionSettings(
            unset.memory(),
            unset.timeout(),
            unset.ephemeralStorage(),
            unset.environment(),
            new Scaling(Optional.empty(), Optional.empty(), true),
            unset.logRetention(),
            unset.tracing(),
            unset.vpc(),
            unset.tags(),
            unset.policies()),
        function.handlers(),
        function.url());
  }
}
