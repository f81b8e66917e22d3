package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an incremental build does with an aggregating processor: it compiles the changed files only,
 * and names the unchanged classes, which the processor then reads from class files.
 */
class IncrementalTest {

  private static final String UNCHANGED =
      """
      package app;

      import dev.lading.annotations.*;

      @ContainerImage(name = "a", group = "shared")
      public class UnchangedHandler {
        @Route(method = HttpMethod.GET, path = "/users/{id}")
        public String get(@PathParamNAME String id) {
          return id;
        }
      }
      """;

  private static final String CHANGED =
      """
      package app;

      import dev.lading.annotations.*;

      @ContainerImage(name = "a", group = "shared")
      public class ChangedHandler {
        @Queue("jobs")
        public void handle(String body) {}
      }
      """;

  @TempDir private Path folder;

  @Test
  void writesTheSameAsAFullBuild() throws IOException {
    String unchanged = UNCHANGED.replace("NAME", "(\"id\")");
    Path full = build("full", List.of(), unchanged, CHANGED);
    Path incremental = build("incremental", List.of(), unchanged);
    incremental = build("incremental", List.of("app.UnchangedHandler"), CHANGED);

    for (String file :
        List.of("lading/generated/SharedFunction.java", "META-INF/lading/images/a.json")) {
      assertThat(incremental.resolve(file)).hasSameTextualContentAs(full.resolve(file));
    }
  }

  @Test
  void losesNothingOfAnUnchangedClass() throws IOException {
    String everything =
        """
        package app;

        import dev.lading.annotations.*;
        import dev.lading.runtime.api.*;
        import java.util.List;

        @ContainerImage(name = "a", group = "shared", arch = Architecture.ARM64)
        @NativeDependency("org.duckdb:duckdb_jdbc")
        @NativeDependency("org.lance:lance-core")
        @LambdaFunction(memory = 2048, timeout = 20, environment = {"ONE=1", "TWO=2"})
        @Queue("classes")
        public class EveryHandler extends Inherited<EveryHandler.Order> implements QueueHandler {
          @Route(method = HttpMethod.GET, path = "/orders/{id}")
          @Route(method = HttpMethod.HEAD, path = "/orders/{id}")
          public Order get(
              @PathParam("id") long id,
              @QueryParam(value = "limit", defaultValue = "7") int limit,
              @Header("X-Tags") List<String> tags) {
            return new Order(id);
          }

          @Schedule(value = "cron(0 9 ? * MON-FRI *)", name = "weekdays")
          @Schedule("rate(1 day)")
          public void report(ScheduledEvent event) {}

          @Queue("orders")
          @Queue("returns.fifo")
          public void take(Order order) {}

          @EventPattern("{\\"source\\": [\\"shop\\"]}")
          @EventPattern(value = "{\\"source\\": [\\"till\\"]}", name = "till", bus = "tills")
          @Topic(value = "news", filter = "{\\"kind\\": [\\"order\\"]}")
          @Topic(value = "old-news", existing = true)
          @DataStream(value = "clicks", batchSize = 10, maxRetries = 3)
          @DataStream("views")
          @Invoke
          @Invoke(name = "again")
          public void placed(Order order) {}

          @Bucket(value = "uploads", events = Bucket.Event.OBJECT_DELETED, suffix = ".png")
          @Bucket(value = "archive", existing = true)
          public void stored(BucketEvent event) {}

          @TableStream(value = "users", startingPosition = StartingPosition.LATEST)
          @TableStream("carts")
          public void changed(TableChange change) {}

          @Override
          public void handle(QueueMessage message, com.amazonaws.services.lambda.runtime.Context c) {}

          public record Order(long id) {}

          @ContainerImage(name = "b")
          public static class InnerHandler {
            @Route(method = HttpMethod.ANY, path = "/inner/{rest+}")
            public void all(@PathParam("rest") String rest) {}
          }
        }

        class Inherited<T> {
          @Route(method = HttpMethod.POST, path = "/orders")
          public void post(@Body T body) {}
        }
        """;
    Path full = build("full", List.of(), everything, CHANGED);
    build("incremental", List.of(), everything);
    Path incremental =
        build(
            "incremental",
            List.of("app.EveryHandler", "app.EveryHandler.InnerHandler", "app.Inherited"),
            CHANGED);

    assertThat(contents(incremental)).isEqualTo(contents(full)).hasSizeGreaterThan(8);
    assertThat(contents(full).get("lading/generated/SharedFunction.java"))
        .contains("GET /orders/{id}", "HEAD /orders/{id}", "POST /orders", "weekdays", "classes")
        .contains("placed", "till", "news", "old-news", "clicks", "views", "again")
        .contains("uploads", "archive", "users", "carts");
    assertThat(contents(full).get("META-INF/lading/cloudformation/template.yaml"))
        .contains("Object Deleted", ".png", "LATEST", "MaximumRetryAttempts: 3", "till");
  }

  @Test
  void warnsAndFailsAsAFullBuildDoes() throws IOException {
    String slow =
        """
        package app;

        import dev.lading.annotations.*;

        @ContainerImage(name = "a", group = "shared")
        @LambdaFunction(timeout = 60)
        public class SlowHandler {
          @Route(method = HttpMethod.GET, path = "/slow")
          public void slow() {}
        }
        """;
    build("incremental", List.of(), slow);
    StringWriter again = new StringWriter();
    assertThat(compile("incremental", List.of(), List.of("app.SlowHandler"), again, CHANGED))
        .isTrue();
    assertThat(again.toString())
        .containsOnlyOnce("[lading:route-timeout]")
        .contains("(at SlowHandler)");

    StringWriter rival = new StringWriter();
    assertThat(
            compile(
                "incremental",
                List.of(),
                List.of("app.SlowHandler"),
                rival,
                CHANGED
                    .replace(
                        "@Queue(\"jobs\")", "@Route(method = HttpMethod.GET, path = \"/slow\")")
                    .replace("String body", "")))
        .isFalse();
    // The rival that has no source is told without a line, but with its class.
    assertThat(rival.toString())
        .contains("ChangedHandler.java:7: error: [lading:duplicate-route]")
        .contains("takes the same requests as SlowHandler.slow (app/SlowHandler.java)")
        .contains("takes the same requests as ChangedHandler.handle")
        .contains("(at SlowHandler.slow)");
  }

  @Test
  void aClassFileHasNoJavadocForTheOpenApiDocument() throws IOException {
    String unchanged =
        UNCHANGED
            .replace("NAME", "(\"id\")")
            .replace("  @Route", "  /** Finds a user. */\n  @Route");
    Path full = build("full", List.of(), unchanged, CHANGED);
    Path incremental = build("incremental", List.of(), unchanged);
    incremental = build("incremental", List.of("app.UnchangedHandler"), CHANGED);

    String document = Files.readString(full.resolve("META-INF/lading/openapi.yaml"));
    assertThat(document).contains("      summary: Finds a user\n");
    assertThat(incremental.resolve("META-INF/lading/openapi.yaml"))
        .hasContent(document.replace("      summary: Finds a user\n", ""));
  }

  @Test
  void asksForANameThatTheClassFileDoesNotHave() throws IOException {
    build("incremental", List.of("-g:none"), List.of(), UNCHANGED.replace("NAME", ""));
    StringWriter output = new StringWriter();
    boolean success =
        compile("incremental", List.of(), List.of("app.UnchangedHandler"), output, CHANGED);

    assertThat(success).isFalse();
    assertThat(output.toString())
        .contains("[lading:parameter-name-unavailable]")
        .contains("parameter 1 of UnchangedHandler.get")
        .contains("@PathParam(\"name\")")
        .contains("(at UnchangedHandler.get)");
  }

  /** What the processor wrote, by path. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|json|yaml)")).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private Path build(String name, List<String> classes, String... sources) throws IOException {
    return build(name, List.of(), classes, sources);
  }

  private Path build(String name, List<String> options, List<String> classes, String... sources)
      throws IOException {
    StringWriter output = new StringWriter();
    assertThat(compile(name, options, classes, output, sources)).as("output: %s", output).isTrue();
    return folder.resolve(name);
  }

  private boolean compile(
      String name, List<String> more, List<String> classes, StringWriter output, String... sources)
      throws IOException {
    Path classesFolder = Files.createDirectories(folder.resolve(name));
    deleteGenerated(classesFolder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(more);
    options.addAll(
        List.of(
            "-d",
            classesFolder.toString(),
            "-cp",
            classesFolder + ":" + TestClassPath.text(),
            "-processor",
            ContainerImageProcessor.class.getName()));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> paths = new ArrayList<>();
      for (String source : sources) {
        Path path = Files.createTempDirectory(folder, "src");
        String className = source.replaceAll("(?s).*public class (\\w+).*", "$1");
        paths.add(Files.writeString(path.resolve(className + ".java"), source));
      }
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              output, files, null, options, classes, files.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(List.of(new ContainerImageProcessor()));
      return task.call();
    }
  }

  /** An incremental build deletes what an aggregating processor wrote, before it runs it again. */
  private static void deleteGenerated(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.toString().contains("lading"))
              .toList()) {
        if (!file.getFileName().toString().contains("Handler")) {
          Files.delete(file);
        }
      }
    }
  }
}
