package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.natives.CachedScans;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativePlatform;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.imagebuilder.natives.ScannedFile;
import dev.lading.model.Architecture;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import java.util.ArrayList;
import java.util.List;

/** Decides what goes into an image, from its manifest and the build's class path. */
public final class ImagePlanner {

  private final CachedScans scans;

  /** Creates the planner, which looks into jars through {@code scans}. */
  public ImagePlanner(CachedScans scans) {
    this.scans = scans;
  }

  /**
   * Plans one image.
   *
   * @throws ImageProofException when the image could not start, or could not load its natives
   * @throws ImageBuildException when the class path has not what the manifest asks for
   */
  public ImagePlan plan(ImageManifest manifest, ResolvedClasspath classpath) {
    Image image = manifest.image();
    ScannedClasspath scanned = new ScannedClasspath(classpath, scans);
    DependencySelection selection = new DependencySelection(image, classpath, scanned::hasNatives);
    NativeProof natives = new NativeProof(image, scanned);
    List<String> warnings = new ArrayList<>(natives.check(selection));

    List<ResolvedArtifact> selected = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (ResolvedArtifact artifact : selection.selected()) {
      NativeScan scan = scanned.of(artifact).scan();
      if (onlyForeign(scan, image.architecture())) {
        leftOut.add(otherPlatform(artifact, scan));
      } else {
        selected.add(artifact);
      }
    }
    leftOut.addAll(selection.leftOut());
    List<ProofResult> proofs = new ArrayList<>(natives.results());
    proofs.addAll(new ClassProof(manifest, classpath.classes(), selected).results());
    ProofResult.require(proofs);

    List<PlannedArtifact> artifacts = new ArrayList<>();
    NativeLayoutPlan layouts = new NativeLayoutPlan(image.architecture());
    List<String> paths = ImagePaths.of(selected);
    for (ResolvedArtifact artifact : selected) {
      ScannedFile file = scanned.of(artifact);
      NativeScan scan = file.scan();
      artifacts.add(
          new PlannedArtifact(
              artifact,
              paths.get(artifacts.size()),
              file.sha256(),
              scan.size(),
              scan.kept(image.architecture()),
              pruned(scan, image.architecture()),
              layouts.of(artifact, scan)));
      if (leftWhole(scan, image.architecture())) {
        warnings.add(signed(artifact, scan.foreign(image.architecture())));
      }
    }
    warnings.addAll(layouts.warnings());
    NativeScan own = scanned.application().scan();
    List<NativeFile> ownForeign = own.foreign(image.architecture());
    List<Layer> layers = new LayerPlan(image, classpath.classes(), own).layers(artifacts);
    return new ImagePlan(manifest, layers, artifacts, leftOut, ownForeign, warnings, proofs);
  }

  private static List<NativeFile> pruned(NativeScan scan, Architecture architecture) {
    return leftWhole(scan, architecture) ? List.of() : scan.foreign(architecture);
  }

  /** Taking a file out of a signed jar would make it look tampered with. */
  private static boolean leftWhole(NativeScan scan, Architecture architecture) {
    return scan.signed() && !scan.foreign(architecture).isEmpty();
  }

  private static boolean onlyForeign(NativeScan scan, Architecture architecture) {
    return !scan.hasCode() && !scan.natives().isEmpty() && scan.kept(architecture).isEmpty();
  }

  private static LeftOut otherPlatform(ResolvedArtifact artifact, NativeScan scan) {
    List<String> platforms = scan.platforms().stream().map(NativePlatform::toString).toList();
    return new LeftOut(
        artifact,
        LeftOut.Reason.OTHER_PLATFORM,
        "has natives for " + String.join(", ", platforms) + " and nothing else");
  }

  private static String signed(ResolvedArtifact artifact, List<NativeFile> foreign) {
    return artifact.displayName()
        + " is signed, so its "
        + foreign.size()
        + " native files of other platforms stay in the image";
  }
}
