package dev.lading.mavenplugin;

import static java.util.stream.Collectors.toCollection;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.ClassDataSettings;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings;
import dev.lading.imagebuilder.report.ArchiveSummary;
import dev.lading.imagebuilder.report.BuiltFacts;
import dev.lading.imagebuilder.report.ComparisonSummary;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
public final class ImageMojo extends LadingMojo {

  private static final String VERSION_LABEL = "org.opencontainers.image.version";
  private static final String TITLE_LABEL = "org.opencontainers.image.title";
  private static final String BASE_LABEL = "org.opencontainers.image.base.name";

  /** What happens when a base image cannot be had. */
  public enum BaseUnreachable {
    /** The build fails. */
    fail,
    /** The build says what is missing and goes on without the archive. */
    warn
  }

  /** Skips this goal. */
  @Parameter(property = "lading.image.skip", defaultValue = "false")
  private boolean skipImage;

  /**
   * The base of all images, in place of what their annotations say: a registry reference, or a tar
   * file of {@code docker save}. For a single image, {@code -Dlading.base.IMAGE} on the command
   * line comes first, then {@code <bases>}.
   */
  @Parameter(property = "lading.base")
  private String base;

  /** The bases of single images, by the images' names, in place of what their annotations say. */
  @Parameter private Map<String, String> bases = Map.of();

  /** What happens when a base image cannot be had: {@code fail} or {@code warn}. */
  @Parameter(property = "lading.baseUnreachable", defaultValue = "fail")
  private BaseUnreachable baseUnreachable;

  /**
   * Whether each image gets an archive of class data, with which it starts in about half the time:
   * {@code off}; {@code auto}, where this machine can run the base's Java; or {@code required},
   * where the build fails if it cannot be made.
   */
  @Parameter(property = "lading.classData", defaultValue = "off")
  private ClassDataChoice classData;

  /**
   * The folder of the events that functions answer in training for the archive: in it, a folder
   * for each function, with events as JSON. They are answered on the building machine.
   */
  @Parameter(property = "lading.trainingEvents", defaultValue = "${project.basedir}/src/main/training")
  private File trainingEvents;

  /** Whether there is an archive of class data. */
  public enum ClassDataChoice {
    /** Never. */
    off,
    /** Where it can be made. */
    auto,
    /** Always. */
    required
  }

  @Override
  void run() throws IOException, DependencyCollectionException {
    if (skipImage) {
      getLog().debug("no images are built");
      return;
    }
    ImageBuilder builder = builder();
    ApplicationPlan plan = plan(builder);
    requireKnownNames(plan);
    writeManifests(plan);
    // An archive of an earlier build must not pass for one of this build, should it fail.
    for (ImagePlan image : plan.images()) {
      Files.deleteIfExists(archive(image));
    }
    ApplicationReport report = writeReport(report(plan));
    List<String> missing = new ArrayList<>();
    for (ImagePlan image : plan.images()) {
      try {
        ImageRequest request = request(image);
        ImageArchive archive = builder.build(request);
        print(image, archive);
        report = BuiltFacts.add(report, request, archive);
      } catch (BaseImageUnreachableException e) {
        if (baseUnreachable == BaseUnreachable.fail) {
          throw e;
        }
        missing.add(name(archive(image)));
        getLog().warn("image " + image.image().name() + " was not built: " + e.getMessage());
      }
    }
    print(ComparisonSummary.lines(writeReport(report)));
    if (!missing.isEmpty()) {
      getLog().warn("Not written: " + String.join(", ", missing));
      getLog().warn("Written without a base image: " + String.join(", ", written(plan)));
    }
  }

  private Path archive(ImagePlan image) {
    return file(image, ".tar");
  }

  private ImageRequest request(ImagePlan image) {
    Path directory = project().getBasedir().toPath();
    BaseImage chosen = BaseImage.parse(base(image), directory);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(TITLE_LABEL, image.image().name().value());
    labels.put(VERSION_LABEL, project().getVersion());
    if (chosen instanceof BaseImage.Registry registry) {
      labels.put(BASE_LABEL, registry.reference());
    }
    return new ImageRequest(image, chosen, archive(image), labels, offline(), settings());
  }

  private ImageSettings settings() {
    ClassDataSettings.Mode mode =
        ClassDataSettings.Mode.valueOf(classData.name().toUpperCase(Locale.ROOT));
    return ImageSettings.DEFAULT.with(
        new ClassDataSettings(mode, Optional.of(trainingEvents.toPath())));
  }

  private String base(ImagePlan image) {
    String name = image.image().name().value();
    String own = userProperty("lading.base." + name, bases.get(name));
    if (own != null) {
      return own;
    }
    return base == null ? image.image().base() : base;
  }

  private void requireKnownNames(ApplicationPlan plan) {
    Set<String> names =
        plan.images().stream()
            .map(image -> image.image().name().value())
            .collect(toCollection(TreeSet::new));
    for (String name : bases.keySet()) {
      if (!names.contains(name)) {
        throw new ImageBuildException(
            "<bases> of lading-maven-plugin names the image '"
                + name
                + "', which the application does not have; it has "
                + String.join(", ", names)
                + ".");
      }
    }
  }

  private void print(ImagePlan image, ImageArchive archive) {
    print(List.of(""));
    print(ArchiveSummary.lines(image.image().name().value(), name(archive.file()), archive));
    print(List.of(""));
  }
}
