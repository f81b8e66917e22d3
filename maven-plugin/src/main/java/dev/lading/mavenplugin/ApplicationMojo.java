package dev.lading.mavenplugin;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.operations.OperationException;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.console.Console;
import dev.lading.operations.console.Style;
import dev.lading.operations.console.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What all goals share: the project, the compiled application, and how problems are told. */
@NullUnmarked
abstract class ApplicationMojo extends AbstractMojo {

  /** The project that has the handlers. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** This execution of the goal. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Skips the goal, as all goals of Lading, in this module. */
  @Parameter(property = "lading.skip", defaultValue = "false")
  private boolean skip;

  /** Does the goal's work. */
  abstract void run() throws IOException, DependencyCollectionException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    PassedModules passed = new PassedModules(session, execution);
    if (skip || project.getPackaging().equals("pom")) {
      getLog().debug("Lading is skipped");
      passed.asked();
      return;
    }
    try {
      if (calledByHand() && session.getProjects().size() > 1 && !hasHandlers()) {
        getLog().debug("there is no handler in this module");
        passed.withoutHandlers();
        return;
      }
      run();
    } catch (ImageBuildException | OperationException e) {
      // Maven would append the cause's message, which says the same in Jib's words.
      getLog().debug(e);
      throw new MojoFailureException(e.getMessage());
    } catch (IOException | UncheckedIOException | DependencyCollectionException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /**
   * The application: that of this module, or else the one that a dependency brings in its jar.
   *
   * @throws OperationException when several dependencies bring one
   */
  final CompiledApplication application() {
    if (own().isThere()) {
      return own();
    }
    List<CompiledApplication> brought = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getFile() != null && isClasses(artifact.getFile().toPath())) {
        CompiledApplication application = new CompiledApplication(artifact.getFile().toPath());
        if (application.isThere()) {
          brought.add(application);
          names.add(artifact.getGroupId() + ":" + artifact.getArtifactId());
        }
      }
    }
    if (brought.size() > 1) {
      throw new OperationException(
          "several dependencies have image manifests: "
              + String.join(", ", names)
              + ". A module builds the images of one application: give each its own module.");
    }
    return brought.isEmpty() ? own() : brought.get(0);
  }

  /** Handlers that no processor saw are handlers too: the goal then says what is wrong. */
  private boolean hasHandlers() {
    return own().isThere() || own().hasHandlers();
  }

  private CompiledApplication own() {
    return new CompiledApplication(Path.of(project.getBuild().getOutputDirectory()));
  }

  private static boolean isClasses(Path file) {
    return Files.isDirectory(file) || file.toString().endsWith(".jar");
  }

  /** The class path of the application when it runs: its classes, then its dependencies. */
  final List<Path> runtimeClassPath() {
    try {
      return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new IllegalStateException("the goal asks for the run-time class path", e);
    }
  }

  /** Whether the goal was named on the command line, and so runs in all modules. */
  private boolean calledByHand() {
    return execution.getSource() == MojoExecution.Source.CLI;
  }

  /** Prints lines, at the level of the build's own messages. */
  final void print(List<String> lines) {
    lines.forEach(line -> getLog().info(line));
  }

  /** Writes a text file and says so. */
  final void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
    getLog().info("Written: " + name(file));
  }

  /** A file's name as seen from where the build was started. */
  final String name(Path file) {
    Path root = Path.of(session.getExecutionRootDirectory());
    return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
  }

  /** The build's log as operations write to it. */
  final Console console() {
    return new BuildLog(getLog(), project, style(), live(), columns(), this::name);
  }

  /** Whether people look on, at a terminal that is this build's alone. */
  private boolean live() {
    return session.getRequest().isInteractiveMode()
        && session.getRequest().getDegreeOfConcurrency() == 1
        && getLog().isInfoEnabled()
        && Terminal.isLive(System.getenv());
  }

  /** Colours where Maven itself would use them, and the user does not refuse them. */
  final Style style() {
    String choice = userProperty("style.color", "auto");
    return switch (choice == null ? "auto" : choice) {
      case "always" -> Style.COLOURED;
      case "never" -> Style.PLAIN;
      default ->
          Style.of(
              session.getRequest().isInteractiveMode() && Terminal.takesColours(System.getenv()));
    };
  }

  /** How many columns a line of the build's log may have, after what Maven puts before it. */
  final int columns() {
    return Terminal.columns(System.getenv()) - "[INFO] ".length();
  }

  final MavenProject project() {
    return project;
  }

  final MavenSession session() {
    return session;
  }

  final MojoExecution execution() {
    return execution;
  }

  /** A property of the command line, or {@code otherwise}. */
  final @Nullable String userProperty(String name, @Nullable String otherwise) {
    return session.getUserProperties().getProperty(name, otherwise);
  }

  final boolean offline() {
    return session.isOffline();
  }
}
