package dev.lading.mavenplugin;

import dev.lading.operations.ci.BuildCommands;
import dev.lading.operations.ci.GitHubWorkflow;
import dev.lading.operations.ci.WorkflowFile;
import dev.lading.operations.ci.WorkflowSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes a workflow for GitHub Actions that builds and tests, gives each pull request a stack of
 * its own until it is closed, and brings what is merged to staging and, by the same digests, to
 * production. Images go to Amazon ECR by a role; there are no keys, no Docker and no emulator.
 *
 * <p>It writes {@code .github/workflows/lading.yml} in the root of the Git repository, and again
 * when it is called again, unless somebody has changed the file; then it leaves it, and says so. In
 * a build of several modules, run it as {@code mvn compile lading:ci} in the topmost one.
 */
@NullUnmarked
@Mojo(name = "ci", threadSafe = true)
public final class CiMojo extends ApplicationMojo {

  /**
   * The name of production's stack. Those of staging and of pull requests are the name with {@code
   * -staging} and {@code -pr-NUMBER}.
   */
  @Parameter(property = "lading.ci.stack", defaultValue = "${project.artifactId}", required = true)
  private String stack;

  /** What is merged to this branch is deployed. */
  @Parameter(property = "lading.ci.branch", defaultValue = "main", required = true)
  private String branch;

  /** The release of the JDK that builds; by default that of the JDK that runs Maven now. */
  @Parameter(property = "lading.ci.java", defaultValue = "0")
  private int java;

  /** The AWS region; by default the variable {@code AWS_REGION} of the repository on GitHub. */
  @Parameter(property = "lading.ci.region")
  private String region;

  /** Whether a file that somebody changed is overwritten. */
  @Parameter(property = "lading.ci.overwrite", defaultValue = "false")
  private boolean overwrite;

  /** The folder that the goals write to. */
  @Parameter(defaultValue = "${project.build.directory}/lading", readonly = true, required = true)
  private File outputDirectory;

  @Override
  void run() throws IOException {
    Path top = Path.of(session().getExecutionRootDirectory()).toRealPath();
    Path root = WorkflowFile.root(top).orElse(top);
    WorkflowSettings settings =
        new WorkflowSettings(
            stack,
            branch,
            java == 0 ? Runtime.version().feature() : java,
            Optional.ofNullable(region).map(String::strip).filter(name -> !name.isEmpty()),
            commands(root, top));
    Path file = root.resolve(GitHubWorkflow.FILE);
    WorkflowFile.Outcome outcome =
        new WorkflowFile(file)
            .write(
                GitHubWorkflow.of(settings),
                outputDirectory.toPath().resolve("lading.yml"),
                overwrite);
    getLog().info(outcome.sentence(name(file)));
  }

  private BuildCommands commands(Path root, Path top) throws IOException {
    String pom = top.equals(root) ? "" : " -f " + slashes(root.relativize(top).resolve("pom.xml"));
    String maven = (Files.exists(root.resolve("mvnw")) ? "./mvnw" : "mvn") + " -B -ntp" + pom + " ";
    Path base = project().getBasedir().toPath();
    Path output = base.toRealPath().resolve(base.relativize(outputDirectory.toPath()));
    return new BuildCommands(
        maven + "verify",
        maven
            + "package dev.lading:lading-maven-plugin:push -DskipTests -Dlading.image.skip"
            + " -Dlading.push.registry=ecr -Dlading.push.stage=\"$STAGE\"",
        slashes(root.relativize(output)),
        BuildCommands.Tool.MAVEN);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
