package dev.lading.cli;

import dev.lading.operations.cloudformation.TemplateFile;
import dev.lading.operations.cloudformation.TemplateForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the CloudFormation template. */
@Command(
    name = "template",
    description = "Writes the CloudFormation template, in YAML or in JSON.",
    mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

  @Mixin private ApplicationOptions options = new ApplicationOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "compiled",
      description = "${COMPLETION-CANDIDATES}; default is compiled, as the processor wrote it.")
  private TemplateForm format = TemplateForm.COMPILED;

  @Option(
      names = "--function",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The function whose own template is wanted.")
  private String function = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; without it, the console.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    TemplateFile template = TemplateFile.of(options.application(), function, format);
    if (output == null) {
      System.out.print(template.text());
    } else {
      Files.createDirectories(output.toAbsolutePath().resolve("..").normalize());
      Files.writeString(output, template.text());
      System.out.println("Written: " + output);
    }
    return 0;
  }
}
