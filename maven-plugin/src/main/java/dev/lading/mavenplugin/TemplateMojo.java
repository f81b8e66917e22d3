package dev.lading.mavenplugin;

import dev.lading.operations.Choice;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.cloudformation.TemplateFile;
import dev.lading.operations.cloudformation.TemplateForm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes the CloudFormation template and nothing else, in YAML or in JSON. It plans no image and
 * needs no network. Run it after compilation: {@code mvn compile lading:template}.
 *
 * <p>Its image URIs are parameters. The template that names each image by its digest is written by
 * the goal {@code push}.
 */
@NullUnmarked
@Mojo(name = "template", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class TemplateMojo extends ApplicationMojo {

  /**
   * The format: {@code compiled} is that of the compilation ({@code -Alading.templateFormat}), with
   * its comments; else {@code yaml} or {@code json}.
   */
  @Parameter(property = "lading.template.format", defaultValue = "compiled")
  private String format;

  /** The function whose own template is wanted; without it, the whole application's. */
  @Parameter(property = "lading.template.function", defaultValue = "")
  private String function;

  /**
   * The file to write; {@code -} writes to the console. Without it, a file of the template's name
   * in {@code target/lading}.
   */
  @Parameter(property = "lading.template.output")
  private String output;

  /** The folder that the goals write to. */
  @Parameter(defaultValue = "${project.build.directory}/lading", readonly = true, required = true)
  private File outputDirectory;

  @Override
  void run() throws IOException {
    TemplateForm form = Choice.of(TemplateForm.class, "lading.template.format", format);
    CompiledApplication application = application();
    TemplateFile template = TemplateFile.of(application, function == null ? "" : function, form);
    if ("-".equals(output)) {
      System.out.print(template.text());
      return;
    }
    Path file =
        output == null
            ? outputDirectory.toPath().resolve(template.fileName())
            : project().getBasedir().toPath().resolve(output);
    write(file, template.text());
  }
}
