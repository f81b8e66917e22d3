package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.imports.NpmPackages;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.PlanSettings;
import dev.lading.imagebuilder.report.BillOfMaterials;
import dev.lading.imagebuilder.report.CompletedManifest;
import dev.lading.imagebuilder.report.ImageFacts;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.page.ReportFolder;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.MalformedValueException;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.application.ApplicationFolder;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.application.CompiledTemplate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.jspecify.annotations.NullUnmarked;

/** What the goals that plan images share: the builder, and where they write. */
@NullUnmarked
abstract class LadingMojo extends ApplicationMojo {

  private static final String WARNED = "dev.lading.warned";

  /** The folder that the goals write to. */
  @Parameter(defaultValue = "${project.build.directory}/lading", readonly = true, required = true)
  private File outputDirectory;

  /** The folder of what later builds need not do again: scanned and pruned jars, layers. */
  @Parameter(
      property = "lading.cache",
      defaultValue = "${project.build.directory}/lading/cache",
      required = true)
  private File cache;

  /** The folder of base images' layers, shared by all builds of the user. */
  @Parameter(
      property = "lading.baseCache",
      defaultValue = "${user.home}/.cache/lading/base-images",
      required = true)
  private File baseCache;

  /**
   * The {@code report.json} of an earlier build, to compare the report with; without it, the report
   * is compared with the build before in the same folder.
   */
  @Parameter(property = "lading.previousReport")
  private File previousReport;

  /**
   * Dependencies with native libraries that go into every image though no handler declares them, as
   * {@code group:artifact}.
   */
  @Parameter(property = "lading.include")
  private List<String> include = List.of();

  /** Whether jars that no class of an image refers to stay out of it. */
  @Parameter(property = "lading.dropUnreachable", defaultValue = "false")
  private boolean dropUnreachable;

  /**
   * Jars that {@code dropUnreachable} leaves alone, because they are loaded by names that are put
   * together at run time: {@code group:artifact}, with {@code *} for anything.
   */
  @Parameter(property = "lading.keep")
  private List<String> keep = List.of();

  /** Whether signed jars lose their signatures, so that natives of other platforms go. */
  @Parameter(property = "lading.unsign", defaultValue = "false")
  private boolean unsign;

  /** Options of the Java launcher in all images, after Lading's own, so that they win. */
  @Parameter(property = "lading.javaOptions")
  private List<String> javaOptions = List.of();

  /** Variables of all images. */
  @Parameter private Map<String, String> environment = Map.of();

  /** Files from the project, Maven or npm that are laid into images. */
  @Parameter private List<FilesParameter> files = List.of();

  /**
   * The address of the registry of npm packages, as {@code npm config get registry} prints it; by
   * default the environment's {@code npm_config_registry}.
   */
  @Parameter(property = "lading.npmRegistry")
  private String npmRegistry;

  /** The folder of npm packages, shared by all builds of the user. */
  @Parameter(
      property = "lading.npmCache",
      defaultValue = "${user.home}/.cache/lading/npm",
      required = true)
  private File npmCache;

  @Inject private RepositorySystem repositories;

  private String npmRegistry() {
    String address =
        npmRegistry == null ? System.getenv("npm_config_registry") : npmRegistry.strip();
    return address == null ? "" : address;
  }

  /** The builder, with the project's caches. */
  ImageBuilder builder() {
    return builder(BuildProgress.SILENT);
  }

  ImageBuilder builder(BuildProgress progress) {
    return new ImageBuilder(
        cache.toPath(), baseCache.toPath(), message -> getLog().debug(message), progress);
  }

  /** Plans all of the project's images and tells the warnings, once in a build. */
  ApplicationPlan plan(ImageBuilder builder) throws IOException, DependencyCollectionException {
    ProjectClasspath classpath =
        new ProjectClasspath(repositories, session().getRepositorySession());
    CompiledApplication application = application();
    ApplicationPlan plan =
        builder.plan(
            application.manifests(),
            classpath.of(
                project(),
                application.classes(),
                ApplicationFolder.of(
                    application.classes(), outputDirectory().resolve("application"))),
            settings(application.manifests(), builder));
    if (project().getContextValue(WARNED) == null) {
      plan.warnings().forEach(warning -> getLog().warn(warning));
      project().setContextValue(WARNED, true);
    }
    return plan;
  }

  private PlanSettings settings(List<ImageManifest> manifests, ImageBuilder builder) {
    Set<String> names = new TreeSet<>();
    manifests.forEach(manifest -> names.add(manifest.image().name().value()));
    NpmPackages npm = new NpmPackages(npmCache.toPath(), npmRegistry(), offline());
    FileSources sources =
        new FileSources(repositories, session().getRepositorySession(), project(), npm);
    Set<DependencyCoordinates> included = new LinkedHashSet<>();
    for (String coordinates : include) {
      try {
        included.add(DependencyCoordinates.parse(coordinates));
      } catch (MalformedValueException e) {
        throw new ImageBuildException("lading.include: " + e.getMessage(), e);
      }
    }
    return new PlanSettings(
        included,
        dropUnreachable,
        keep,
        unsign,
        javaOptions,
        environment,
        sources.read(files, names, builder));
  }

  /** Writes what needs no base image: completed manifests, bills of materials, the template. */
  void writeManifests(ApplicationPlan plan) throws IOException {
    Files.createDirectories(images());
    for (ImagePlan image : plan.images()) {
      Files.writeString(file(image, ".json"), CompletedManifest.write(image));
      Files.writeString(
          file(image, ".cdx.json"),
          BillOfMaterials.write(
              image, image.image().base(), project().getVersion(), plan.dependencies()));
    }
    Optional<CompiledTemplate> template = application().template();
    if (template.isPresent()) {
      // What an earlier build copied in the other format is out of date.
      Files.deleteIfExists(outputDirectory.toPath().resolve("template.yaml"));
      Files.deleteIfExists(outputDirectory.toPath().resolve("template.json"));
      Files.writeString(templateCopy(template.get()), template.get().text());
    }
  }

  /** Writes the report: the page, and its facts. */
  ApplicationReport writeReport(ApplicationReport report) throws IOException {
    Path previous = previousReport == null ? null : previousReport.toPath();
    return new ReportFolder(outputDirectory.toPath(), previous).write(report);
  }

  /** The report on what is planned. */
  static ApplicationReport report(ApplicationPlan plan) {
    return ImageFacts.of(plan.images(), plan.warnings());
  }

  /** The names of the files that {@link #writeManifests} and {@link #writeReport} wrote. */
  List<String> written(ApplicationPlan plan) {
    List<String> names =
        new ArrayList<>(
            plan.images().stream()
                .flatMap(
                    image -> Stream.of(".json", ".cdx.json").map(end -> name(file(image, end))))
                .toList());
    application()
        .template()
        .map(this::templateCopy)
        .filter(Files::exists)
        .ifPresent(copy -> names.add(name(copy)));
    names.add(name(outputDirectory.toPath().resolve(ReportFolder.FACTS)));
    names.add(name(outputDirectory.toPath().resolve(ReportFolder.PAGE)));
    return names;
  }

  /** A file of an image in the output folder. */
  Path file(ImagePlan image, String extension) {
    return images().resolve(image.image().name() + extension);
  }

  /** The folder that the goals write to. */
  final Path outputDirectory() {
    return outputDirectory.toPath();
  }

  private Path images() {
    return outputDirectory.toPath().resolve("images");
  }

  private Path templateCopy(CompiledTemplate template) {
    return outputDirectory.toPath().resolve(template.fileName());
  }
}
