package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.report.BillOfMaterials;
import dev.lading.imagebuilder.report.CompletedManifest;
import dev.lading.imagebuilder.report.ImageFacts;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.page.ReportFolder;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.application.CompiledTemplate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Inject private RepositorySystem repositories;

  /** The builder, with the project's caches. */
  ImageBuilder builder() {
    return new ImageBuilder(cache.toPath(), baseCache.toPath(), message -> getLog().debug(message));
  }

  /** Plans all of the project's images and tells the warnings, once in a build. */
  ApplicationPlan plan(ImageBuilder builder) throws IOException, DependencyCollectionException {
    ProjectClasspath classpath =
        new ProjectClasspath(repositories, session().getRepositorySession());
    CompiledApplication application = application();
    ApplicationPlan plan =
        builder.plan(application.manifests(), classpath.of(project(), application.classes()));
    if (project().getContextValue(WARNED) == null) {
      plan.warnings().forEach(warning -> getLog().warn(warning));
      project().setContextValue(WARNED, true);
    }
    return plan;
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
        new ArrayList<>(plan.images().stream().map(image -> name(file(image, ".json"))).toList());
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
