package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings.Output;
import dev.lading.imagebuilder.report.BuiltFacts;
import dev.lading.imagebuilder.report.ComparisonSummary;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.operations.Choice;
import dev.lading.operations.console.Terminal;
import dev.lading.operations.image.ImageTable;
import dev.lading.operations.progress.CountedProgress;
import dev.lading.operations.progress.Displays;
import dev.lading.operations.progress.ProgressDisplay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.jspecify.annotations.NullUnmarked;

/**
 * Builds the images, without Docker, into the archives {@code target/lading/images/<image>.tar}. It
 * writes all that the goal {@code manifest} writes as well.
 */
@NullUnmarked
@Mojo(
    name = "image",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class ImageMojo extends ImageBuildingMojo {

  /** What happens when a base image cannot be had. */
  private enum BaseUnreachable {
    /** The build fails. */
    FAIL,
    /** The build says what is missing and goes on without the archive. */
    WARN
  }

  /** What is written. */
  private enum Form {
    /** A tar file that {@code docker load} and {@code skopeo} read. */
    DOCKER,
    /** A tar file of an OCI image layout. */
    OCI,
    /** A folder with an OCI image layout. */
    LAYOUT
  }

  /**
   * What is written: {@code docker}, a tar file as {@code docker save} writes it; {@code oci}, a
   * tar file of an OCI image layout; {@code layout}, the same as a folder.
   */
  @Parameter(property = "lading.image.form", defaultValue = "docker")
  private String form;

  /** Skips this goal. */
  @Parameter(property = "lading.image.skip", defaultValue = "false")
  private boolean skipImage;

  /** What happens when a base image cannot be had: {@code fail} or {@code warn}. */
  @Parameter(property = "lading.baseUnreachable", defaultValue = "fail")
  private String baseUnreachable;

  @Override
  void run() throws IOException, DependencyCollectionException {
    if (skipImage) {
      getLog().debug("no images are built");
      return;
    }
    // A wrong word is told before anything is built.
    baseUnreachable();
    CountedProgress progress = new CountedProgress(display());
    ImageBuilder builder = builder(progress);
    ApplicationPlan plan = plan(builder);
    requireKnownNames(plan);
    writeManifests(plan);
    removeArchives(plan);
    ImageTable table = new ImageTable(style());
    List<Runnable> told = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    ApplicationReport report = writeReport(report(plan));
    // While bars are drawn, nobody else writes to the terminal.
    try (progress) {
      for (ImagePlan image : plan.images()) {
        long start = System.nanoTime();
        progress.reset();
        try {
          ImageRequest request = request(image, builder);
          ImageArchive archive = builder.build(request);
          Duration time = Duration.ofNanos(System.nanoTime() - start);
          table.row(image, archive, progress.started(), time);
          told.add(() -> print(image, archive));
          report = BuiltFacts.add(report, request, archive);
        } catch (BaseImageUnreachableException e) {
          requireAllowed(e);
          missing.add(name(archive(image)));
          told.add(() -> warnOf(image, e));
        }
      }
    }
    told.forEach(Runnable::run);
    if (missing.size() < plan.images().size()) {
      print(table.lines());
      print(List.of(""));
    }
    print(ComparisonSummary.lines(writeReport(report)));
    if (!missing.isEmpty()) {
      getLog().warn("Not written: " + String.join(", ", missing));
      getLog().warn("Written without a base image: " + String.join(", ", written(plan)));
    }
  }

  private BaseUnreachable baseUnreachable() {
    return Choice.of(BaseUnreachable.class, "lading.baseUnreachable", baseUnreachable);
  }

  private Form form() {
    return Choice.of(Form.class, "lading.image.form", form);
  }

  private void requireAllowed(BaseImageUnreachableException e) {
    if (baseUnreachable() == BaseUnreachable.FAIL) {
      throw e;
    }
  }

  private void warnOf(ImagePlan image, BaseImageUnreachableException e) {
    getLog().warn("image " + image.image().name() + " was not built: " + e.getMessage());
  }

  /** Bars on a terminal that is this build's alone, lines elsewhere. */
  private ProgressDisplay display() {
    boolean live =
        session().getRequest().isInteractiveMode()
            && session().getRequest().getDegreeOfConcurrency() == 1
            && getLog().isInfoEnabled()
            && Terminal.isLive(System.getenv());
    return Displays.of(live, System.out, style(), line -> getLog().info(line));
  }

  @Override
  Output output() {
    return switch (form()) {
      case DOCKER -> Output.DOCKER_ARCHIVE;
      case OCI -> Output.OCI_ARCHIVE;
      case LAYOUT -> Output.OCI_LAYOUT;
    };
  }

  @Override
  Path archive(ImagePlan image) {
    return form() == Form.LAYOUT ? file(image, "") : super.archive(image);
  }
}
