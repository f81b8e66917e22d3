package dev.lading.mavenplugin;

import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.image.ApplicationBuild;
import dev.lading.operations.image.BuildFolders;
import dev.lading.operations.image.BuildSource;
import dev.lading.operations.image.PlanChoices;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.jspecify.annotations.NullUnmarked;

/** What the goals that plan images share: the builder, and where they write. */
@NullUnmarked
abstract class LadingMojo extends ApplicationMojo {

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

  /** Whether the goal only tells what it would do; nothing is written but caches. */
  @Parameter(property = "lading.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Whether the goal does its work though nothing has changed. */
  @Parameter(property = "lading.force", defaultValue = "false")
  private boolean force;

  @Inject private RepositorySystem repositories;

  final boolean dryRun() {
    return dryRun;
  }

  /** The build of the application. */
  final ApplicationBuild build() throws DependencyCollectionException {
    ProjectClasspath classpath =
        new ProjectClasspath(repositories, session().getRepositorySession());
    CompiledApplication application = application();
    BuildSource source =
        new BuildSource(
            application,
            classpath.of(project(), application.classes()),
            project().getVersion(),
            new ProjectArtifacts(repositories, session().getRepositorySession(), project()),
            offline(),
            force);
    return new ApplicationBuild(source, choices(), folders(), console());
  }

  private PlanChoices choices() {
    return new PlanChoices(
        include,
        dropUnreachable,
        keep,
        unsign,
        javaOptions,
        environment,
        files.stream().map(FilesParameter::choice).toList(),
        npmRegistry());
  }

  private BuildFolders folders() {
    return new BuildFolders(
        project().getBasedir().toPath(),
        outputDirectory.toPath(),
        cache.toPath(),
        baseCache.toPath(),
        npmCache.toPath(),
        Optional.ofNullable(previousReport).map(File::toPath));
  }

  private String npmRegistry() {
    String address =
        npmRegistry == null ? System.getenv("npm_config_registry") : npmRegistry.strip();
    return address == null ? "" : address;
  }
}
