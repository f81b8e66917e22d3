package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
