package dev.lading.local;

import static java.util.stream.Collectors.joining;

import dev.lading.local.control.ControlApi;
import dev.lading.local.http.FunctionUrlGateway;
import dev.lading.model.Architecture;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.HttpMethod;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.RoutePath;
import dev.lading.model.Trigger;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Writes what runs where, with a line to try for every trigger. */
final class Overview {

  private final StringBuilder text = new StringBuilder();
  private final URI address;

  private Overview(URI address) {
    this.address = address;
  }

  static String of(String application, List<Function> functions, URI address) {
    Overview overview = new Overview(address);
    overview.line("%s runs at %s", application, address);
    functions.forEach(overview::function);
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
        line("      %s", trigger.match(new Curl(function, handler)));
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

  /** Writes the line to try for a trigger. */
  private final class Curl implements Trigger.Cases<String> {

    private final Function function;
    private final Handler handler;

    private Curl(Function function, Handler handler) {
      this.function = function;
      this.handler = handler;
    }

    @Override
    public String route(Trigger.HttpRoute route) {
      String method =
          switch (route.method()) {
            case GET, ANY -> "";
            case HEAD -> " --head";
            default -> " -X " + route.method();
          };
      String root =
          function.url().isPresent() ? FunctionUrlGateway.path(function.name().value()) : "";
      String url = address + root + path(route.path()) + query();
      // Without -N curl keeps what has come until there is more.
      return "curl"
          + (function.streams() ? " -N" : "")
          + method
          + body(route.method())
          + " '"
          + url
          + "'";
    }

    /** The query that the handler cannot do without. */
    private String query() {
      return handler.parameters().stream()
          .filter(parameter -> parameter.source() == Parameter.Source.QUERY)
          .filter(parameter -> parameter.defaultValue().isEmpty())
          .filter(
              parameter -> !(parameter.type() instanceof JavaType.Declared type && lenient(type)))
          .map(parameter -> parameter.name() + "=" + sample(parameter.type()))
          .collect(joining("&", "?", ""))
          .replaceFirst("\\?$", "");
    }

    private static boolean lenient(JavaType.Declared type) {
      return type.binaryName().equals("java.util.Optional")
          || type.binaryName().equals("java.util.List");
    }

    private static String sample(JavaType type) {
      if (type.toString().equals("boolean")) {
        return "true";
      }
      return type instanceof JavaType.Primitive ? "1" : "text";
    }

    private String body(HttpMethod method) {
      boolean sent =
          method != HttpMethod.GET
              && method != HttpMethod.HEAD
              && handler.parameters().stream()
                  .anyMatch(parameter -> parameter.source() == Parameter.Source.BODY);
      return sent ? " -H 'content-type: application/json' -d '{}'" : "";
    }

    /** A path that the route takes; braces would mean something to curl. */
    private String path(RoutePath path) {
      return path.toString().replaceAll("[{}+]", "");
    }

    @Override
    public String queue(Trigger.QueueSubscription subscription) {
      String group = subscription.queue().fifo() ? " -H 'message-group-id: a'" : "";
      return "curl"
          + group
          + " -d '{}' "
          + address
          + ControlApi.ROOT
          + "queues/"
          + subscription.queue();
    }

    @Override
    public String schedule(Trigger.Schedule schedule) {
      return "curl -X POST " + address + ControlApi.ROOT + "schedules/" + schedule.name();
    }
  }
}
