package dev.lading.cli;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.operations.classpath.FileClasspath;
import dev.lading.operations.console.Console;
import dev.lading.operations.image.ApplicationBuild;
import dev.lading.operations.image.BuildFolders;
import dev.lading.operations.image.BuildSource;
import dev.lading.operations.image.PlanChoices;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is built, and what goes into images. */
final class BuildOptions {

  @SuppressWarnings("NullAway.Init") // filled by picocli, through Commands
  @Mixin
  private Surroundings surroundings;

  @Mixin private ApplicationOptions application = new ApplicationOptions();
  @Mixin private CacheOptions caches = new CacheOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "target/lading",
      description = "The folder to write to; default is ${DEFAULT-VALUE}.")
  private Path output = Path.of("");

  @Option(
      names = "--application-version",
      paramLabel = "VERSION",
      defaultValue = "",
      description = "The application's version, for labels and bills of materials.")
  private String version = "";

  @Option(names = "--offline", description = "Uses only what is on this machine.")
  private boolean offline;

  @Option(
      names = "--previous-report",
      paramLabel = "FILE",
      description = "The report.json of an earlier build to compare with.")
  private @Nullable Path previousReport;

  @Option(
      names = "--include",
      split = ",",
      paramLabel = "GROUP:ARTIFACT",
      description = "A dependency with natives that goes into every image; repeatable.")
  private List<String> include = List.of();

  @Option(
      names = "--drop-unreachable",
      description = "Jars that no class of an image refers to stay out of it.")
  private boolean dropUnreachable;

  @Option(
      names = "--keep-jars",
      split = ",",
      paramLabel = "GROUP:ARTIFACT",
      description = "Jars that --drop-unreachable leaves alone, with * for anything; repeatable.")
  private List<String> keepJars = List.of();

  @Option(
      names = "--unsign",
      description = "Signed jars lose their signatures, so that natives of other platforms go.")
  private boolean unsign;

  @Option(
      names = "--java-options",
      paramLabel = "OPTION",
      description = "An option of the Java launcher in all images, after Lading's; repeatable.")
  private List<String> javaOptions = List.of();

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "A variable of all images; repeatable.")
  private Map<String, String> environment = new LinkedHashMap<>();

  @Option(
      names = "--files",
      paramLabel = "KEY=VALUE,...",
      description = {
        "Files that are laid into an image; repeatable. Keys:",
        "  image    the image's name",
        "  from     a folder, a file (archives are unpacked) or npm:NAME@VERSION",
        "  path     the folder in the image",
        "  folder   the folder of the archive that is taken",
        "  include, exclude   patterns, each as often as needed",
        "  mode     such as 755",
        "  owner    such as 0:0"
      })
  private List<String> files = List.of();

  @Option(
      names = "--npm-registry",
      paramLabel = "ADDRESS",
      description = {
        "The registry of npm packages, as 'npm config get registry' prints it; default is"
            + " npm_config_registry of the environment."
      })
  private @Nullable String npmRegistry;

  @Option(
      names = "--dry-run",
      description = "Tells what would be done, and writes nothing but caches.")
  private boolean dryRun;

  @Option(names = "--force", description = "Does the work though nothing has changed.")
  private boolean force;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tells warnings and errors only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Tells all that helps to search for a fault.")
  private boolean verbose;

  Map<String, String> variables() {
    return surroundings.environment();
  }

  boolean dryRun() {
    return dryRun;
  }

  /** The build that the options ask for. */
  ApplicationBuild build() {
    FileClasspath classpath = application.classpath();
    BuildSource source =
        new BuildSource(
            classpath.application(),
            classpath.resolved(),
            version,
            BuildOptions::noMaven,
            offline,
            force);
    BuildFolders folders =
        new BuildFolders(
            Path.of("").toAbsolutePath(),
            output.toAbsolutePath().normalize(),
            caches.cache(),
            caches.baseCache(),
            caches.npmCache(),
            Optional.ofNullable(previousReport));
    return new ApplicationBuild(source, choices(), folders, console());
  }

  private PlanChoices choices() {
    String registry =
        npmRegistry == null
            ? variables().getOrDefault("npm_config_registry", "")
            : npmRegistry.strip();
    return new PlanChoices(
        include,
        dropUnreachable,
        keepJars,
        unsign,
        javaOptions,
        environment,
        files.stream().map(FilesOption::read).toList(),
        registry);
  }

  private Console console() {
    CommandConsole.Detail detail =
        verbose ? CommandConsole.Detail.VERBOSE : CommandConsole.Detail.USUAL;
    return surroundings.console(quiet ? CommandConsole.Detail.QUIET : detail);
  }

  private static Path noMaven(String coordinates) {
    throw new ImageBuildException(
        "<files>: 'maven:"
            + coordinates
            + "' is for builds with Maven. Let your build bring the artifact, and name its file.");
  }
}
