package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.reachability.Reachability;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is decided about an image before it is built.
 *
 * @param manifest what compile time asked for
 * @param layers what changes least comes first; none is empty
 * @param artifacts the dependencies that go in, in the order of the class path
 * @param leftOut the dependencies that do not, in the order of the class path
 * @param prunedClasses the application's own native files of other platforms
 * @param warnings what the user should know, as sentences
 * @param reachability which handler reaches which dependency
 * @param environment the image's variables
 * @param requirements what the image asks of its base
 * @param proofs what was proven without a base image; all of it holds
 */
public record ImagePlan(
    ImageManifest manifest,
    List<Layer> layers,
    List<PlannedArtifact> artifacts,
    List<LeftOut> leftOut,
    List<NativeFile> prunedClasses,
    List<String> warnings,
    Reachability reachability,
    Map<String, String> environment,
    BaseRequirements requirements,
    List<ProofResult> proofs) {

  private static final String SNAP_START_LABEL = "com.amazonaws.lambda.feature.snapstart";

  /** Copies the lists. */
  public ImagePlan {
    layers = List.copyOf(layers);
    artifacts = List.copyOf(artifacts);
    leftOut = List.copyOf(leftOut);
    prunedClasses = List.copyOf(prunedClasses);
    warnings = List.copyOf(warnings);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    proofs = List.copyOf(proofs);
  }

  /** The image. */
  public Image image() {
    return manifest.image();
  }

  /**
   * The image's {@code Cmd}: the handler path of its first function. The template gives each
   * function its own.
   */
  public List<String> command() {
    return List.of(manifest.functions().get(0).handlerPath());
  }

  /** The lines of the Java launcher's argument file: options, then the class path. */
  public List<String> javaOptions() {
    return layers.stream()
        .flatMap(layer -> layer.files().stream())
        .filter(file -> file.path().equals(Image.JAVA_OPTIONS_FILE))
        .map(ImageFile::content)
        .filter(FileContent.Generated.class::isInstance)
        .map(FileContent.Generated.class::cast)
        .flatMap(options -> options.text().lines())
        .toList();
  }

  /**
   * The image's labels by which Lambda knows what it may do with the image. On another base than
   * AWS's own, a version with SnapStart is published only where the image allows it.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Improving startup
   *     performance with Lambda SnapStart</a>
   */
  public Map<String, String> labels() {
    return manifest.functions().stream()
            .anyMatch(function -> function.settings().scaling().snapStart())
        ? Map.of(SNAP_START_LABEL, "Allow")
        : Map.of();
  }

  /** This plan with other layers. */
  public ImagePlan withLayers(List<Layer> others) {
    return new ImagePlan(
        manifest,
        others,
        artifacts,
        leftOut,
        prunedClasses,
        warnings,
        reachability,
        environment,
        requirements,
        proofs);
  }

  /** By how many bytes pruning makes the image's jars smaller. */
  public long prunedBytes() {
    return artifacts.stream().mapToLong(PlannedArtifact::prunedBytes).sum()
        + prunedClasses.stream().mapToLong(NativeFile::size).sum();
  }
}
