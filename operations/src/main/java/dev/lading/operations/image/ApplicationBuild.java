package dev.lading.operations.image;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.imports.NpmPackages;
import dev.lading.imagebuilder.natives.FileDigests;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.PlanSettings;
import dev.lading.imagebuilder.report.BillOfMaterials;
import dev.lading.imagebuilder.report.CompletedManifest;
import dev.lading.imagebuilder.report.ImageFacts;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.page.ReportFolder;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.application.ApplicationFolder;
import dev.lading.operations.application.CompiledTemplate;
import dev.lading.operations.console.Console;
import dev.lading.operations.unchanged.Inputs;
import dev.lading.operations.unchanged.LadingCode;
import dev.lading.operations.unchanged.Work;
import dev.lading.operations.unchanged.WorkRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One build of one application: its plan, and the files that need no base image. */
public final class ApplicationBuild {

  private final BuildSource source;
  private final PlanChoices choices;
  private final BuildFolders folders;
  private final Console console;

  /** Prepares a build. */
  public ApplicationBuild(
      BuildSource source, PlanChoices choices, BuildFolders folders, Console console) {
    this.source = source;
    this.choices = choices;
    this.folders = folders;
    this.console = console;
  }

  /** What is built. */
  public BuildSource source() {
    return source;
  }

  /** Where the build reads and writes. */
  public BuildFolders folders() {
    return folders;
  }

  /** Where it tells what it does. */
  public Console console() {
    return console;
  }

  /** The builder, with the build's caches. */
  public ImageBuilder builder(BuildProgress progress) {
    return new ImageBuilder(folders.cache(), folders.baseCache(), console::debug, progress);
  }

  /** Plans all images and tells what the user should know of them. */
  public ApplicationPlan plan(ImageBuilder builder) throws IOException {
    List<ImageManifest> manifests = source.application().manifests();
    ApplicationPlan plan = builder.plan(manifests, classpath(), settings(manifests, builder));
    plan.warnings().forEach(console::warnOnce);
    return plan;
  }

  private ResolvedClasspath classpath() throws IOException {
    ResolvedClasspath given = source.classpath();
    // The cache may be another build's too: each output has a folder of its own in it.
    String name = Integer.toHexString(folders.output().toString().hashCode());
    return new ResolvedClasspath(
        ApplicationFolder.of(
            given.classes(), folders.cache().resolve("applications").resolve(name)),
        given.artifacts(),
        given.direct(),
        given.dependencies());
  }

  private PlanSettings settings(List<ImageManifest> manifests, ImageBuilder builder) {
    Set<String> names = new TreeSet<>();
    manifests.forEach(manifest -> names.add(manifest.image().name().value()));
    return new PlanSettings(
        choices.included(),
        choices.dropUnreachable(),
        choices.keepJars(),
        choices.unsign(),
        choices.javaOptions(),
        choices.environment(),
        files().read(choices.files(), names, builder));
  }

  /** What the user wants in images. */
  PlanChoices choices() {
    return choices;
  }

  /** Where files come from. */
  FileSources files() {
    return new FileSources(
        folders.directory(),
        source.artifacts(),
        new NpmPackages(folders.npmCache(), choices.npmRegistry(), source.offline()));
  }

  /** Writes what needs no base image: completed manifests, bills of materials, the template. */
  public void writeManifests(ApplicationPlan plan) throws IOException {
    Files.createDirectories(folders.images());
    for (ImagePlan image : plan.images()) {
      Files.writeString(file(image, ".json"), CompletedManifest.write(image));
      Files.writeString(
          file(image, ".cdx.json"),
          BillOfMaterials.write(
              image, image.image().base(), source.version(), plan.dependencies()));
    }
    Optional<CompiledTemplate> template = source.application().template();
    if (template.isPresent()) {
      // What an earlier build copied in the other format is out of date.
      Files.deleteIfExists(folders.output().resolve("template.yaml"));
      Files.deleteIfExists(folders.output().resolve("template.json"));
      Files.writeString(templateCopy(template.get()), template.get().text());
    }
  }

  /** Writes a report: the page, and its facts. */
  ApplicationReport writeReport(ApplicationReport report) throws IOException {
    return new ReportFolder(folders.output(), folders.previousReport().orElse(null)).write(report);
  }

  /** The report on what is planned. */
  static ApplicationReport report(ApplicationPlan plan) {
    return ImageFacts.of(plan.images(), plan.warnings());
  }

  /** The manifests and bills of materials that {@link #writeManifests} writes. */
  public List<Path> manifestFiles(ApplicationPlan plan) {
    List<Path> files = new ArrayList<>();
    for (ImagePlan image : plan.images()) {
      files.add(file(image, ".json"));
      files.add(file(image, ".cdx.json"));
    }
    return files;
  }

  /** The files that {@link #writeManifests} and {@link #writeReport} write. */
  List<Path> written(ApplicationPlan plan) {
    List<Path> files = manifestFiles(plan);
    source.application().template().map(this::templateCopy).ifPresent(files::add);
    files.add(folders.output().resolve(ReportFolder.FACTS));
    files.add(folders.output().resolve(ReportFolder.PAGE));
    return files;
  }

  /** The names of files as people see them. */
  public List<String> names(List<Path> files) {
    return files.stream().map(console::name).toList();
  }

  /** A file of an image in the output folder. */
  Path file(ImagePlan image, String extension) {
    return folders.images().resolve(image.image().name() + extension);
  }

  private Path templateCopy(CompiledTemplate template) {
    return folders.output().resolve(template.fileName());
  }

  /** Whether work was done with the same input; if so, its warnings are told again. */
  public boolean isUpToDate(Work work, Inputs inputs) throws IOException {
    if (source.force()) {
      return false;
    }
    Optional<List<String>> warnings = records().unchanged(work, inputs);
    warnings.ifPresent(all -> all.forEach(console::warnOnce));
    return warnings.isPresent();
  }

  /** What earlier builds did in the same output folder. */
  public WorkRecords records() {
    return new WorkRecords(folders.output(), digests());
  }

  /** All that the build reads. */
  BuildInputs inputs() {
    return new BuildInputs(this, digests(), LadingCode.files());
  }

  private FileDigests digests() {
    return new FileDigests(folders.cache().resolve("digests"));
  }
}
