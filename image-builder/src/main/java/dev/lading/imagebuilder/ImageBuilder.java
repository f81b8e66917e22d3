package dev.lading.imagebuilder;

import static java.util.Comparator.comparing;

import dev.lading.imagebuilder.assembly.BaseSource;
import dev.lading.imagebuilder.assembly.ImageAssembler;
import dev.lading.imagebuilder.base.LayerIndexes;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.imports.FileImport;
import dev.lading.imagebuilder.imports.FileImporter;
import dev.lading.imagebuilder.jib.BaseImages;
import dev.lading.imagebuilder.layer.LayerStore;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.ImportedFiles;
import dev.lading.imagebuilder.plan.LeftOut;
import dev.lading.imagebuilder.plan.PlanSettings;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.BaseRequest;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImagePublisher;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Plans and builds an application's images; the one class that build tools need. */
public final class ImageBuilder {

  private final ImagePlanner planner;
  private final ImagePublisher publisher;
  private final BaseSource bases;
  private final FileImporter importer;

  /**
   * Creates a builder.
   *
   * @param cache a folder of the build, for what later builds need not do again
   * @param baseCache a folder of the user, for base images
   * @param debugLog takes what only someone searching for a fault wants to read
   */
  public ImageBuilder(Path cache, Path baseCache, Consumer<String> debugLog) {
    this(cache, baseCache, debugLog, BuildProgress.SILENT);
  }

  /** Creates a builder that also tells what takes time. */
  public ImageBuilder(
      Path cache, Path baseCache, Consumer<String> debugLog, BuildProgress progress) {
    this.planner = new ImagePlanner(cache);
    this.bases = new BaseImages(baseCache, debugLog, progress);
    this.importer = new FileImporter(cache.resolve("imports"));
    this.publisher =
        new ImageAssembler(
            new FileStore(cache.resolve("files")),
            new LayerStore(cache.resolve("layers"), progress),
            bases,
            new LayerIndexes(baseCache.resolve("files")),
            cache.resolve("images"));
  }

  /**
   * Plans the images of an application.
   *
   * @throws ImageBuildException when an image could not start, or could not load its natives
   */
  public ApplicationPlan plan(List<ImageManifest> manifests, ResolvedClasspath classpath) {
    return plan(manifests, classpath, PlanSettings.DEFAULT);
  }

  /**
   * Plans the images of an application, as the build wants them.
   *
   * @throws ImageBuildException when an image could not start, or could not load its natives
   */
  public ApplicationPlan plan(
      List<ImageManifest> manifests, ResolvedClasspath classpath, PlanSettings settings) {
    List<ImagePlan> plans = new ArrayList<>();
    Set<String> warnings = new LinkedHashSet<>();
    for (ImageManifest manifest :
        manifests.stream().sorted(comparing(each -> each.image().name())).toList()) {
      ImagePlan plan = planner.plan(manifest, classpath, settings);
      plans.add(plan);
      plan.warnings().forEach(text -> warnings.add("image " + plan.image().name() + ": " + text));
    }
    warnings.addAll(nobodysNatives(plans));
    return new ApplicationPlan(plans, List.copyOf(warnings), classpath.dependencies());
  }

  /**
   * Proves a planned image and makes all its parts, to be pushed.
   *
   * @throws BaseImageUnreachableException when the base's registry does not give the base
   * @throws ImageBuildException when a proof does not hold, or the image cannot be built for
   *     another reason
   */
  public BuiltImage prove(ImageRequest request) {
    return publisher.build(request);
  }

  /**
   * Builds a planned image into an archive.
   *
   * @throws BaseImageUnreachableException when the base's registry does not give the base
   * @throws ImageBuildException when the image cannot be built for another reason
   */
  public ImageArchive build(ImageRequest request) {
    return publisher.publish(request);
  }

  /**
   * Takes the archive of an earlier build out of its place, where it must not pass for that of a
   * build that fails. The next one is made from it as far as they agree. A layout's folder stays:
   * its parts are named by what is in them, and its index is written anew.
   */
  public static void withdraw(Path archive) throws IOException {
    ImageAssembler.withdraw(archive);
  }

  /** The digest by which the base's registry knows the base now; none where it is a file. */
  public Optional<String> baseDigest(BaseRequest request) {
    return bases.fetch(request).digest();
  }

  /**
   * Makes files ready to be laid into images.
   *
   * @throws ImageBuildException when there are none, or the archive cannot be read
   */
  public ImportedFiles read(FileImport wanted) {
    return importer.read(wanted);
  }

  /** A native library that no image has is either forgotten in an annotation or of no use. */
  private static List<String> nobodysNatives(List<ImagePlan> plans) {
    if (plans.isEmpty()) {
      return List.of();
    }
    List<String> warnings = new ArrayList<>();
    for (LeftOut candidate : plans.get(0).leftOut()) {
      if (plans.stream().allMatch(plan -> undeclaredIn(plan, candidate.artifact()))) {
        warnings.add(
            candidate.artifact().displayName()
                + " has native libraries and is in no image. If a handler needs it, write"
                + " @NativeDependency(\""
                + candidate.artifact().key().coordinates()
                + "\") on its class.");
      }
    }
    return warnings;
  }

  private static boolean undeclaredIn(ImagePlan plan, ResolvedArtifact artifact) {
    return plan.leftOut().stream()
        .anyMatch(
            leftOut ->
                leftOut.artifact().equals(artifact)
                    && leftOut.reason() == LeftOut.Reason.NATIVE_NOT_DECLARED);
  }
}
