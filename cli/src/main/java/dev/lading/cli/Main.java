package dev.lading.cli;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.local.LocalRunException;
import dev.lading.operations.OperationException;
import dev.lading.operations.console.Terminal;
import dev.lading.operations.console.Wrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Lading's command line. */
@Command(
    name = "lading",
    description = {
      "AWS Lambda container images from annotations, for builds without Maven.",
      "Compile with Lading's annotation processor first."
    },
    footer = {
      "",
      "The class path is given as to java, or by a file that the build writes; see 'lading routes"
          + " --help'. Exit status: 0 done, 1 failed, 2 the command line is wrong."
    },
    subcommands = {
      ManifestCommand.class,
      ImageCommand.class,
      PushCommand.class,
      PruneCommand.class,
      RoutesCommand.class,
      TemplateCommand.class,
      DiffCommand.class,
      InvokeCommand.class,
      DevCommand.class,
      DoctorCommand.class,
      CiCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {

  private static final int FAILED = 1;
  private static final String ERROR = "error: ";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine line = new CommandLine(new Main(), new Commands(environment));
    line.setExecutionExceptionHandler(Main::explain);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setUsageHelpLongOptionsMaxWidth(28);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explain(Exception failure, CommandLine line, ParseResult parsed)
      throws Exception {
    boolean told =
        failure instanceof OperationException
            || failure instanceof ImageBuildException
            || failure instanceof LocalRunException
            || failure instanceof IOException
            || failure instanceof UncheckedIOException;
    if (!told) {
      throw failure;
    }
    PrintWriter errors = line.getErr();
    String message =
        new OptionNames(line.getCommandSpec()).in(String.valueOf(failure.getMessage()));
    int columns = Terminal.columns(System.getenv());
    List<String> lines = Wrapped.lines(ERROR + message, columns);
    errors.println(line.getColorScheme().errorText(ERROR) + lines.get(0).substring(ERROR.length()));
    lines.stream().skip(1).forEach(errors::println);
    errors.flush();
    return FAILED;
  }

  /** The version, which the jar's manifest has. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "lading " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
      };
    }
  }
}
