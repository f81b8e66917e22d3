package dev.lading.cli;

import dev.lading.operations.ci.BuildCommands;
import dev.lading.operations.ci.GitHubWorkflow;
import dev.lading.operations.ci.WorkflowFile;
import dev.lading.operations.ci.WorkflowSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a workflow that builds, pushes and deploys. */
@Command(
    name = "ci",
    description =
        "Writes a workflow for GitHub Actions that builds and tests, gives each pull request a stack"
            + " of its own until it is closed, and brings what is merged to staging and, by the same"
            + " digests, to production. A file that somebody changed is left as it is.",
    mixinStandardHelpOptions = true)
final class CiCommand implements Callable<Integer> {

  @Option(
      names = "--stack",
      required = true,
      paramLabel = "NAME",
      description = {
        "The name of production's stack; those of staging and of pull requests are the name with"
            + " -staging and -pr-NUMBER."
      })
  private String stack = "";

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      defaultValue = "main",
      description = "What is merged to this branch is deployed; default is ${DEFAULT-VALUE}.")
  private String branch = "";

  @Option(
      names = "--java",
      paramLabel = "RELEASE",
      defaultValue = "${sys:java.specification.version}",
      description = "The release of the JDK that builds; default is ${DEFAULT-VALUE}.")
  private int java;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The AWS region; default is the repository's variable AWS_REGION on GitHub.")
  private @Nullable String region;

  @Option(
      names = "--build",
      paramLabel = "COMMAND",
      defaultValue = "./gradlew build",
      description = "Builds and tests everything; default is ${DEFAULT-VALUE}.")
  private String build = "";

  @Option(
      names = "--push",
      paramLabel = "COMMAND",
      defaultValue = "./gradlew ladingPush",
      description = {
        "Runs 'lading push' for Amazon ECR and the stage that the variable STAGE names; default is"
            + " ${DEFAULT-VALUE}."
      })
  private String push = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "build/lading",
      description = "The folder that 'lading push' writes to; default is ${DEFAULT-VALUE}.")
  private String output = "";

  @Option(
      names = "--tool",
      paramLabel = "TOOL",
      defaultValue = "gradle",
      description = "Whose downloads are kept: ${COMPLETION-CANDIDATES}; default is gradle.")
  private BuildCommands.Tool tool = BuildCommands.Tool.GRADLE;

  @Option(
      names = "--overwrite",
      description = "Overwrites the file though somebody has changed it.")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    WorkflowSettings settings =
        new WorkflowSettings(
            stack,
            branch,
            java,
            Optional.ofNullable(region),
            new BuildCommands(build, push, output, tool));
    Path file = WorkflowFile.root(here).orElse(here).resolve(GitHubWorkflow.FILE);
    WorkflowFile.Outcome outcome =
        new WorkflowFile(file)
            .write(
                GitHubWorkflow.of(settings), here.resolve(output).resolve("lading.yml"), overwrite);
    Surroundings.print(List.of(outcome.sentence(file.toString())));
    return 0;
  }
}
