package dev.lading.mavenplugin;

import dev.lading.operations.OperationException;
import dev.lading.operations.application.CompiledTemplate;
import dev.lading.template.Change;
import dev.lading.template.DiffReport;
import dev.lading.template.Effect;
import dev.lading.template.MalformedTemplateException;
import dev.lading.template.Template;
import dev.lading.template.TemplateDiff;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  void run() throws IOException {
    List<Effect> failing = failing();
    CompiledTemplate after =
        application()
            .template()
            .orElseThrow(
                () ->
                    new OperationException(
                        "there is no template to compare: run 'mvn compile' first, with Lading's"
                            + " annotation processor"));
    TemplateDiff diff =
        TemplateDiff.between(read(before.toPath()), read(after.fileName(), after.text()));
    print(List.of(""));
    print(DiffReport.lines(diff));
    print(List.of(""));
    List<String> failed = diff.ofResources(failing).stream().map(Change::id).toList();
    if (!failed.isEmpty()) {
      throw new OperationException(
          "the deployment would do what lading.diff.failOn forbids, or what CloudFormation refuses,"
              + " to "
              + String.join(", ", failed));
    }
  }

  private List<Effect> failing() {
    List<Effect> failing = new ArrayList<>(List.of(Effect.REFUSED));
    for (String name : failOn == null ? List.<String>of() : failOn) {
      try {
        failing.add(Effect.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException e) {
        throw new OperationException(
            "lading.diff.failOn has '"
                + name
                + "'; there are added, changed, may-be-replaced, replaced and removed",
            e);
      }
    }
    return failing;
  }

  private static Template read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new OperationException("there is no template " + file);
    }
    return read(file.toString(), Files.readString(file));
  }

  private static Template read(String name, String text) {
    try {
      return Template.read(text);
    } catch (MalformedTemplateException e) {
      throw new OperationException(name + " is no template: " + e.getMessage(), e);
    }
  }
}
