package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.natives.CachedScans;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativePlatform;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.imagebuilder.natives.ScannedFile;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedClass;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedNative;
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

    List<PlannedArtifact> artifacts = artifacts(image.architecture(), selected, scanned, warnings);
    NativeScan own = scanned.application().scan();
    List<NativeFile> ownForeign = own.foreign(image.architecture());
    List<Layer> layers = new LayerPlan(image, classpath.classes(), own).layers(artifacts);
    return new ImagePlan(
        manifest,
        layers,
        artifacts,
        leftOut,
        ownForeign,
        warnings,
        requirements(image, scanned, artifacts),
        proofs);
  }

  private static List<PlannedArtifact> artifacts(
      Architecture architecture,
      List<ResolvedArtifact> selected,
      ScannedClasspath scanned,
      List<String> warnings) {
    List<PlannedArtifact> artifacts = new ArrayList<>();
    NativeLayoutPlan layouts = new NativeLayoutPlan(architecture);
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
              scan.kept(architecture),
              pruned(scan, architecture),
              layouts.of(artifact, scan)));
      if (leftWhole(scan, architecture)) {
        warnings.add(signed(artifact, scan.foreign(architecture)));
      }
    }
    warnings.addAll(layouts.warnings());
    return artifacts;
  }

  private static BaseRequirements requirements(
      Image image, ScannedClasspath scanned, List<PlannedArtifact> artifacts) {
    List<OwnedNative> natives = new ArrayList<>();
    List<OwnedClass> classes = new ArrayList<>();
    NativeScan own = scanned.application().scan();
    for (NativeFile file : own.kept(image.architecture())) {
      natives.add(new OwnedNative(BaseRequirements.APPLICATION, file));
    }
    classes.add(new OwnedClass(BaseRequirements.APPLICATION, own.newestClass()));
    for (PlannedArtifact planned : artifacts) {
      String owner = planned.artifact().displayName();
      planned.kept().forEach(file -> natives.add(new OwnedNative(owner, file)));
      classes.add(new OwnedClass(owner, scanned.of(planned.artifact()).scan().newestClass()));
    }
    return new BaseRequirements(
        natives, classes.stream().filter(each -> each.newest().version() > 0).toList());
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
