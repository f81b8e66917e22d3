package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.natives.CachedScans;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativePlatform;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.imagebuilder.natives.UnpackedNatives;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedClass;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedNative;
import dev.lading.imagebuilder.reachability.CachedClasses;
import dev.lading.imagebuilder.reachability.Reachability;
import dev.lading.model.Architecture;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what goes into an image, from its manifest and the build's class path. */
public final class ImagePlanner {

  private final CachedScans scans;
  private final CachedClasses classes;

  /**
   * Creates the planner.
   *
   * @param cache a folder for what is found in jars, each of which is read once
   */
  public ImagePlanner(Path cache) {
    this.scans =
        new CachedScans(cache.resolve("natives"), new UnpackedNatives(cache.resolve("files")));
    this.classes = new CachedClasses(cache.resolve("classes"));
  }

  /**
   * Plans one image, with nothing special asked of it.
   *
   * @throws ImageProofException when the image could not start, or could not load its natives
   * @throws ImageBuildException when the class path has not what the manifest asks for
   */
  public ImagePlan plan(ImageManifest manifest, ResolvedClasspath classpath) {
    return plan(manifest, classpath, PlanSettings.DEFAULT);
  }

  /**
   * Plans one image.
   *
   * @throws ImageProofException when the image could not start, or could not load its natives
   * @throws ImageBuildException when the class path has not what the manifest asks for
   */
  public ImagePlan plan(
      ImageManifest manifest, ResolvedClasspath classpath, PlanSettings settings) {
    Image image = manifest.image();
    ScannedClasspath scanned = new ScannedClasspath(classpath, image.architecture(), scans);
    DependencySelection selection =
        new DependencySelection(image, classpath, scanned::hasNatives, settings.include());
    NativeProof natives = new NativeProof(image, scanned);
    List<String> warnings = new ArrayList<>(natives.check(selection));
    List<LeftOut> leftOut = new ArrayList<>();
    List<ResolvedArtifact> selected =
        withoutForeign(image.architecture(), selection.selected(), scanned, leftOut);
    leftOut.addAll(selection.leftOut());
    List<ImportedFiles> imported = settings.files().getOrDefault(image.name().value(), List.of());
    List<ProofResult> proofs = new ArrayList<>(natives.results());
    imported.forEach(files -> proofs.addAll(ImportedFilesProof.results(image, files)));
    proofs.addAll(new ClassProof(manifest, classpath.classes(), selected).results());
    proofs.addAll(SecretProof.results(manifest, settings));
    ProofResult.require(proofs);

    ReachabilityPlan reach = new ReachabilityPlan(manifest, classpath, selected, scanned, classes);
    warnings.addAll(reach.warnings(classpath.artifacts()));
    Reachability reachability = reach.result();
    selected = reachable(selected, reachability, settings, leftOut);
    List<PlannedArtifact> artifacts =
        new ArtifactPlan(image.architecture(), scanned, settings.unsign())
            .artifacts(selected, warnings);
    NativeScan own = scanned.application().scan();
    List<Layer> layers =
        new LayerPlan(image, classpath.classes(), own, settings).layers(artifacts, imported);
    return new ImagePlan(
        manifest,
        layers,
        artifacts,
        leftOut,
        own.foreign(image.architecture()),
        warnings,
        reachability,
        environment(settings),
        requirements(image, scanned, artifacts, imported),
        proofs);
  }

  /**
   * The image's environment. Lambda lets a function write in {@code /tmp} only, and many libraries
   * write into the home directory.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Requirements for
   *     container images</a>
   */
  private static Map<String, String> environment(PlanSettings settings) {
    Map<String, String> environment = new HashMap<>(Map.of("HOME", "/tmp"));
    environment.putAll(settings.environment());
    return environment;
  }

  private static List<ResolvedArtifact> withoutForeign(
      Architecture architecture,
      List<ResolvedArtifact> artifacts,
      ScannedClasspath scanned,
      List<LeftOut> leftOut) {
    List<ResolvedArtifact> selected = new ArrayList<>();
    for (ResolvedArtifact artifact : artifacts) {
      NativeScan scan = scanned.of(artifact).scan();
      if (onlyForeign(scan, architecture)) {
        leftOut.add(otherPlatform(artifact, scan));
      } else {
        selected.add(artifact);
      }
    }
    return selected;
  }

  private static List<ResolvedArtifact> reachable(
      List<ResolvedArtifact> selected,
      Reachability reachability,
      PlanSettings settings,
      List<LeftOut> leftOut) {
    if (!settings.dropUnreachable()) {
      return selected;
    }
    List<ResolvedArtifact> kept = new ArrayList<>();
    for (ResolvedArtifact artifact : selected) {
      boolean reached = !reachability.unreached().contains(artifact.key());
      if (reached || settings.keeps(artifact.key().coordinates())) {
        kept.add(artifact);
      } else {
        leftOut.add(
            new LeftOut(
                artifact, LeftOut.Reason.UNREACHABLE, "no class of the image refers to it"));
      }
    }
    return kept;
  }

  private static BaseRequirements requirements(
      Image image,
      ScannedClasspath scanned,
      List<PlannedArtifact> artifacts,
      List<ImportedFiles> imported) {
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
    for (ImportedFiles files : imported) {
      for (NativeFile file : files.natives().kept(image.architecture())) {
        natives.add(new OwnedNative(files.source(), file));
      }
    }
    return new BaseRequirements(
        natives, classes.stream().filter(each -> each.newest().version() > 0).toList());
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
}
