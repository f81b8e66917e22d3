package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.imagebuilder.natives.ScannedFile;
import dev.lading.model.Architecture;
import java.util.ArrayList;
import java.util.List;

/** Decides for each dependency of an image what of it goes in, and how. */
final class ArtifactPlan {

  private final Architecture architecture;
  private final ScannedClasspath scanned;
  private final boolean unsign;

  /**
   * Creates the plan.
   *
   * @param unsign whether a signed jar may lose its signature
   */
  ArtifactPlan(Architecture architecture, ScannedClasspath scanned, boolean unsign) {
    this.architecture = architecture;
    this.scanned = scanned;
    this.unsign = unsign;
  }

  /** The artifacts in the same order; warnings go to the list. */
  List<PlannedArtifact> artifacts(List<ResolvedArtifact> selected, List<String> warnings) {
    List<PlannedArtifact> artifacts = new ArrayList<>();
    NativeLayoutPlan layouts = new NativeLayoutPlan(architecture);
    List<String> paths = ImagePaths.of(selected);
    for (ResolvedArtifact artifact : selected) {
      ScannedFile file = scanned.of(artifact);
      NativeScan scan = unsign ? file.scan().unsigned() : file.scan();
      artifacts.add(
          new PlannedArtifact(
              artifact,
              paths.get(artifacts.size()),
              file.sha256(),
              scan.size(),
              scan.kept(architecture),
              pruned(scan),
              layouts.of(artifact, scan)));
      if (leftWhole(scan)) {
        warnings.add(signed(artifact, scan.foreign(architecture)));
      }
    }
    warnings.addAll(layouts.warnings());
    return artifacts;
  }

  private List<NativeFile> pruned(NativeScan scan) {
    return leftWhole(scan) ? List.of() : scan.foreign(architecture);
  }

  /** Taking a file out of a signed jar would make it look tampered with. */
  private boolean leftWhole(NativeScan scan) {
    return scan.signed() && !scan.foreign(architecture).isEmpty();
  }

  private static String signed(ResolvedArtifact artifact, List<NativeFile> foreign) {
    return artifact.displayName()
        + " is signed, so its "
        + foreign.size()
        + " native files of other platforms stay in the image. To prune it nevertheless, build"
        + " with -Dlading.unsign=true";
  }
}
