package dev.lading.mavenplugin;

import dev.lading.local.LocalOptions;
import dev.lading.local.LocalRunException;
import dev.lading.local.LocalSettings;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.Choice;
import dev.lading.operations.OperationException;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.dev.ImageRun;
import dev.lading.operations.dev.LocalRun;
import dev.lading.operations.dev.RunKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.NullUnmarked;

/**
 * Runs the compiled application on this machine until Ctrl-C ({@code mvn compile lading:dev}): its
 * routes answer on a port of loopback, its queues are real ones, its schedules fire, and a page
 * shows and drives it all. A change is live once it is compiled. No Docker, no AWS.
 */
@NullUnmarked
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DevMojo extends AbstractMojo {

  /** The project that has the handlers. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Skips the goal. */
  @Parameter(property = "lading.skip", defaultValue = "false")
  private boolean skip;

  /** The port of the application; 0 takes any free one. */
  @Parameter(property = "lading.dev.port", defaultValue = "8080")
  private int port;

  /** How many seconds the application runs; 0 is until Ctrl-C. */
  @Parameter(property = "lading.dev.seconds", defaultValue = "0")
  private long seconds;

  /** How many instances a function has at most. */
  @Parameter(property = "lading.dev.instances", defaultValue = "1")
  private int instances;

  /**
   * After how many seconds a message that failed is received again; {@code queue} waits as long as
   * the queue's visibility timeout says, as in AWS.
   */
  @Parameter(property = "lading.dev.retryDelay", defaultValue = "1")
  private String retryDelay;

  /** The port of the queues; 0 takes any free one. */
  @Parameter(property = "lading.dev.sqsPort", defaultValue = "0")
  private int sqsPort;

  /** Whether the application is taken anew when it was compiled anew. */
  @Parameter(property = "lading.dev.reload", defaultValue = "true")
  private boolean reload;

  /** More options of the functions' {@code java}, separated by spaces. */
  @Parameter(property = "lading.dev.javaOptions")
  private String javaOptions;

  /**
   * Whether the claims of tokens, and who signed a request, are taken as they are: nobody can
   * verify them here.
   */
  @Parameter(property = "lading.dev.unverifiedTokens", defaultValue = "false")
  private boolean unverifiedTokens;

  /**
   * What functions are started from: {@code classes}, as compilation left them; {@code image}, the
   * files of the images, with their own {@code java} where this machine can run it; or {@code
   * container}, the images in containers. The latter two need the images built, and take no change
   * until they are built again.
   */
  @Parameter(property = "lading.dev.from", defaultValue = "classes")
  private String from;

  /** The executable of the container engine; the first of podman and docker where none is named. */
  @Parameter(property = "lading.dev.engine")
  private String engine;

  /** The folder with the archives of the images. */
  @Parameter(
      property = "lading.dev.images",
      defaultValue = "${project.build.directory}/lading/images")
  private File images;

  /** The names of the functions to run, separated by commas; all where none is named. */
  @Parameter(property = "lading.dev.functions")
  private String functions;

  @Inject private ToolchainManager toolchains;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || project.getPackaging().equals("pom") || hasNothingToRun()) {
      getLog().debug("nothing is run");
      return;
    }
    try {
      RunKind kind = Choice.of(RunKind.class, "lading.dev.from", from);
      new LocalRun(settings(kind), reload && kind == RunKind.CLASSES, seconds).run(System.out);
    } catch (LocalRunException | OperationException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  /** Whether this is one of several modules, and not the one with the handlers. */
  private boolean hasNothingToRun() {
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    return session.getProjects().size() > 1
        && !Files.isDirectory(classes.resolve(ImageManifest.FOLDER));
  }

  private LocalSettings settings(RunKind kind) throws MojoExecutionException {
    if (kind == RunKind.CLASSES) {
      return settings();
    }
    Path unpacked = Path.of(project.getBuild().getDirectory(), "lading", "unpacked");
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    return new ImageRun(images.toPath(), unpacked, engine == null ? "" : engine)
        .apply(settings(), kind, new CompiledApplication(classes).functions(), System.out::println);
  }

  private LocalSettings settings() throws MojoExecutionException {
    List<Path> classPath;
    try {
      classPath = project.getRuntimeClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the run-time class path is not resolved", e);
    }
    return LocalSettings.of(classPath)
        .withPort(port)
        .withJava(new Toolchain(toolchains, session).java())
        .withWorkingDirectory(project.getBasedir().toPath())
        .withOptions(options());
  }

  private LocalOptions options() {
    LocalOptions options =
        LocalOptions.DEFAULT
            .withInstances(instances)
            .withRetryDelay(retryDelay)
            .withSqsPort(sqsPort);
    if (functions != null && !functions.isBlank()) {
      options = options.withFunctions(Set.of(functions.strip().split("\\s*,\\s*")));
    }
    if (unverifiedTokens) {
      options = options.withUnverifiedTokens();
    }
    for (String option : javaOptions == null ? new String[0] : javaOptions.split(" ", -1)) {
      if (!option.isBlank()) {
        options = options.withJavaOption(option);
      }
    }
    return options;
  }
}
