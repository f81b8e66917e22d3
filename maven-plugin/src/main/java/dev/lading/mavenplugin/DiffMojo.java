package dev.lading.mavenplugin;

import dev.lading.operations.cloudformation.TemplateComparison;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.NullUnmarked;

/**
 * Tells what a deployment of the application's template would do to a stack that has another one:
 * what is added, changed, replaced and removed, and what is lost with it.
 *
 * <p>The other template is a file: that of an earlier build, or what {@code aws cloudformation
 * get-template} prints. Run it after compilation: {@code mvn compile lading:diff
 * -Dlading.diff.before=deployed.yaml}.
 */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@NullUnmarked
public final class DiffMojo extends ApplicationMojo {

  /** The template that the stack has, in YAML or JSON. */
  @Parameter(property = "lading.diff.before", required = true)
  private File before;

  /**
   * The effects on resources that fail the build, separated by commas: {@code added}, {@code
   * changed}, {@code may-be-replaced}, {@code replaced}, {@code removed}. A type that
   * CloudFormation refuses to change always fails it; parameters, outputs and a REST API's
   * deployments never do.
   */
  @Parameter(property = "lading.diff.failOn", defaultValue = "")
  private List<String> failOn;

  @Override
  void run() {
    TemplateComparison comparison =
        TemplateComparison.of(
            before.toPath(),
            application(),
            failOn == null ? List.of() : failOn,
            "lading.diff.failOn");
    print(List.of(""));
    print(comparison.lines());
    print(List.of(""));
    comparison.requireAllowed();
  }
}
