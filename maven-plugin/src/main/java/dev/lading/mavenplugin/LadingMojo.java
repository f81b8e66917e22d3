package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.report.CompletedManifest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the goals that plan images share: the project, and how problems are told. */
@NullUnmarked
abstract class LadingMojo extends AbstractMojo {

  private static final String WARNED = "dev.lading.warned";

  /** The project that has the handlers. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Skips the goal. */
  @Parameter(property = "lading.skip", defaultValue = "false")
  private boolean skip;

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

  @Inject private RepositorySystem repositories;

  /** Does the goal's work. */
  abstract void run() throws IOException, DependencyCollectionException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || project.getPackaging().equals("pom")) {
      getLog().debug("Lading is skipped");
      return;
    }
    try {
      run();
    } catch (ImageBuildException e) {
      // Maven would append the cause's message, which says the same in Jib's words.
      getLog().debug(e);
      throw new MojoFailureException(e.getMessage());
    } catch (IOException | UncheckedIOException | DependencyCollectionException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** The builder, with the project's caches. */
  ImageBuilder builder() {
    return new ImageBuilder(cache.toPath(), baseCache.toPath(), message -> getLog().debug(message));
  }

  /** Plans all of the project's images and tells the warnings, once in a build. */
  ApplicationPlan plan(ImageBuilder builder) throws IOException, DependencyCollectionException {
    ProjectClasspath classpath = new ProjectClasspath(repositories, session.getRepositorySession());
    ApplicationPlan plan = builder.plan(manifestFolder().manifests(), classpath.of(project));
    if (project.getContextValue(WARNED) == null) {
      plan.warnings().forEach(warning -> getLog().warn(warning));
      project.setContextValue(WARNED, true);
    }
    return plan;
  }

  /** Writes what needs no base image: the completed manifests and the template. */
  void writeManifests(ApplicationPlan plan) throws IOException {
    Files.createDirectories(images());
    for (ImagePlan image : plan.images()) {
      Files.writeString(file(image, ".json"), CompletedManifest.write(image));
    }
    Optional<Path> template = template();
    if (template.isPresent()) {
      // What an earlier build copied in the other format is out of date.
      Files.deleteIfExists(outputDirectory.toPath().resolve("template.yaml"));
      Files.deleteIfExists(outputDirectory.toPath().resolve("template.json"));
      Files.copy(template.get(), templateCopy(template.get()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The names of the files that {@link #writeManifests} wrote. */
  List<String> written(ApplicationPlan plan) {
    List<String> names =
        new ArrayList<>(plan.images().stream().map(image -> name(file(image, ".json"))).toList());
    template()
        .map(this::templateCopy)
        .filter(Files::exists)
        .ifPresent(copy -> names.add(name(copy)));
    return names;
  }

  /** The template as the processor wrote it. */
  Optional<Path> template() {
    return manifestFolder().template();
  }

  /** A file of an image in the output folder. */
  Path file(ImagePlan image, String extension) {
    return images().resolve(image.image().name() + extension);
  }

  /** A file's name as seen from where the build was started. */
  String name(Path file) {
    return Path.of(session.getExecutionRootDirectory()).relativize(file).toString();
  }

  /** Prints lines, at the level of the build's own messages. */
  void print(List<String> lines) {
    lines.forEach(line -> getLog().info(line));
  }

  /** The folder that the goals write to. */
  final Path outputDirectory() {
    return outputDirectory.toPath();
  }

  MavenProject project() {
    return project;
  }

  /** A property of the command line, or {@code otherwise}. */
  final @Nullable String userProperty(String name, @Nullable String otherwise) {
    return session.getUserProperties().getProperty(name, otherwise);
  }

  boolean offline() {
    return session.isOffline();
  }

  private ManifestFolder manifestFolder() {
    return new ManifestFolder(Path.of(project.getBuild().getOutputDirectory()));
  }

  private Path images() {
    return outputDirectory.toPath().resolve("images");
  }

  private Path templateCopy(Path template) {
    return outputDirectory.toPath().resolve(template.getFileName().toString());
  }
}
