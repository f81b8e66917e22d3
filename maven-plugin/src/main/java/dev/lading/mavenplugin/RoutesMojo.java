package dev.lading.mavenplugin;

import dev.lading.operations.Choice;
import dev.lading.operations.console.Style;
import dev.lading.operations.routes.CallMap;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lists everything that calls the application, in order: routes, queues, schedules and all other
 * sources of events, each with its handler, function and image. Run it after compilation: {@code
 * mvn compile lading:routes}.
 */
@NullUnmarked
@Mojo(name = "routes", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RoutesMojo extends ApplicationMojo {

  /**
   * How the list is written: {@code table} has a table for each kind of trigger, {@code tree} shows
   * images, their functions and what calls these, {@code json} is for programs.
   */
  @Parameter(property = "lading.routes.format", defaultValue = "table")
  private String format;

  /** A file to write the list to, in place of the console. */
  @Parameter(property = "lading.routes.output")
  private File output;

  @Override
  void run() throws IOException {
    CallMap.Form form = Choice.of(CallMap.Form.class, "lading.routes.format", format);
    CallMap map = CallMap.of(application().manifests());
    if (output != null) {
      write(output.toPath(), String.join("\n", map.lines(form, Style.PLAIN)) + "\n");
    } else if (form == CallMap.Form.JSON) {
      // Without the level of the log before each line, which no program reads.
      map.lines(form, Style.PLAIN).forEach(System.out::println);
    } else {
      print(List.of(""));
      print(map.lines(form, style()));
      print(List.of(""));
    }
  }
}
