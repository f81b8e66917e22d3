package dev.lading.local;

import dev.lading.local.console.ConsoleView;
import dev.lading.local.control.ControlApi;
import dev.lading.local.function.LocalNames;
import dev.lading.local.http.LocalApi;
import dev.lading.model.Architecture;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.HttpApi;
import dev.lading.model.Trigger;
import java.net.URI;
import java.util.Locale;

/** Writes what runs where, with a line to try for every trigger. */
final class Overview {

  private final StringBuilder text = new StringBuilder();
  private final URI address;
  private final HttpApi api;

  private Overview(URI address, HttpApi api) {
    this.address = address;
    this.api = api;
  }

  static String of(Compiled compiled, ConsoleView.Addresses addresses) {
    URI address = addresses.http();
    Overview overview = new Overview(address, compiled.api());
    overview.line("%s runs at %s%s", compiled.name(), address, LocalApi.root(compiled.api()));
    addresses
        .sqs()
        .ifPresent(
            sqs ->
                overview.line(
                    "SQS answers at %s, with the region %s and any credentials",
                    sqs, LocalNames.REGION));
    compiled.functions().forEach(overview::function);
    overview.line("");
    overview.line("This again, and the queues' dead letters: %s%s", address, ControlApi.ROOT);
    return overview.text.toString();
  }

  private void function(Function function) {
    Architecture architecture = function.image().architecture();
    line("");
    line(
        "%s  (image %s, %s, %d MB, %d s)",
        function.name(),
        function.image().name(),
        architecture.lambdaName(),
        function.settings().memory(),
        function.settings().timeout());
    Architecture machine = machine();
    if (architecture != machine) {
      line(
          "  The image is for %s; here the function runs with this machine's native libraries, %s.",
          architecture.lambdaName(), machine.lambdaName());
    }
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        line("  %s -> %s", trigger, handler.displayName());
        line("      %s", trigger.match(new Curl(address, function, handler, api)));
      }
    }
  }

  /** This machine's architecture, whose JVM runs the functions. */
  private static Architecture machine() {
    String name = System.getProperty("os.arch");
    return name.equals("aarch64") || name.equals("arm64")
        ? Architecture.ARM64
        : Architecture.X86_64;
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
