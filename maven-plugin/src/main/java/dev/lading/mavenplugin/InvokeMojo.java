package dev.lading.mavenplugin;

import dev.lading.local.function.HostEnvironment;
import dev.lading.local.function.Launcher;
import dev.lading.local.function.ProcessLauncher;
import dev.lading.operations.OperationException;
import dev.lading.operations.invoke.Invocation;
import dev.lading.operations.invoke.LocalInvocation;
import dev.lading.operations.invoke.Sample;
import dev.lading.operations.routes.CallMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.NullUnmarked;

/**
 * Sends one event to one handler and prints the answer and the log. The function runs in a process
 * of its own, as with the goal {@code dev}. The build fails if the handler fails. Run it after
 * compilation: {@code mvn compile lading:invoke "-Dlading.invoke.trigger=GET /items/42"}.
 */
@NullUnmarked
@Mojo(name = "invoke", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class InvokeMojo extends ApplicationMojo {

  /**
   * What to send: a request ({@code GET /items/42?color=red}), a source ({@code queue orders}, or
   * {@code orders} where only one has the name), or a handler ({@code ItemHandler.get}). Without
   * it, the goal lists what there is.
   */
  @Parameter(property = "lading.invoke.trigger", defaultValue = "")
  private String trigger;

  /** The function that gets the whole event of a file; not needed with a trigger. */
  @Parameter(property = "lading.invoke.function", defaultValue = "")
  private String function;

  /** A file with the whole event as Lambda sends it, in place of a sample. */
  @Parameter(property = "lading.invoke.event")
  private File event;

  /**
   * What the sample carries: the request's body, the message, the detail, the payload; or {@code @}
   * and the name of a file that has it.
   */
  @Parameter(property = "lading.invoke.body", defaultValue = "")
  private String body;

  /**
   * Fields of the sample, as {@code name=value} separated by commas: a request's headers, a
   * message's attributes, or {@code key}, {@code size} and {@code type} of an object, {@code
   * source} and {@code detail-type} of an event, {@code subject} of a topic's message, {@code
   * partition-key} of a record, {@code time} of a schedule.
   */
  @Parameter(property = "lading.invoke.fields", defaultValue = "")
  private String fields;

  /** A file to write the sample to, so that it can be changed and sent again as an event. */
  @Parameter(property = "lading.invoke.save")
  private File save;

  /** More variables of the function's environment. */
  @Parameter private Map<String, String> environment = Map.of();

  @Inject private ToolchainManager toolchains;

  @Override
  void run() throws IOException {
    Invocation invocation =
        new Invocation(
            text(trigger),
            text(function),
            path(event),
            Sample.read(text(body), text(fields), project().getBasedir().toPath()),
            path(save));
    Launcher launcher =
        new ProcessLauncher(
            new Toolchain(toolchains, session()).java(),
            List.of(),
            runtimeClassPath(),
            new HostEnvironment(
                project().getBasedir().toPath(), System.getenv(), environment, Optional.empty()));
    CallMap map = CallMap.of(application().manifests());
    if (!new LocalInvocation(map, launcher, System.out, style()).send(invocation)) {
      throw new OperationException("the handler failed; see above");
    }
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static Optional<Path> path(File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
