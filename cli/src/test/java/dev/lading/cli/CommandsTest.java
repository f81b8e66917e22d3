package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line on an application that plain javac compiled. */
class CommandsTest {

  private static final String SOURCE =
      """
      package shop;

      import dev.lading.annotations.*;

      @ContainerImage(name = "shop", arch = Architecture.X86_64)
      public final class Items {
        @Route(method = HttpMethod.GET, path = "/items/{id}")
        public String get(@PathParam String id) {
          return "item " + id;
        }

        @Queue("orders")
        public void order(@Body String order) {
          throw new IllegalStateException("no stock");
        }
      }
      """;

  @TempDir static Path folder;

  private static final PrintStream CONSOLE = System.out;

  private static List<String> jars(String... names) {
    List<String> found = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String path = entry.replace('\\', '/');
      for (String name : names) {
        if (path.contains("/" + name + "/target/classes") || path.contains("lading-" + name)) {
          found.add(entry);
        }
      }
      if (path.contains("aws-lambda-java-core")) {
        found.add(entry);
      }
    }
    return found;
  }

  @BeforeAll
  static void compile() throws IOException {
    Path source = folder.resolve("src/shop/Items.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, SOURCE);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-d",
                classes.toString(),
                "-cp",
                String.join(File.pathSeparator, jars("annotations", "runtime")),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-Alading.application=shop",
                source.toString());
    assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }

  @AfterAll
  static void restore() {
    System.setOut(CONSOLE);
  }

  private record Result(int exit, String output) {}

  private static Result run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = Main.commandLine(Map.of());
      PrintWriter writer = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
      line.setOut(writer);
      line.setErr(writer);
      int exit = line.execute(arguments);
      return new Result(exit, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(CONSOLE);
    }
  }

  private static String classPath() {
    List<String> entries = new ArrayList<>(List.of(folder.resolve("classes").toString()));
    entries.addAll(jars("runtime"));
    return String.join(File.pathSeparator, entries.stream().distinct().toList());
  }

  @Test
  void routesAreListed() {
    Result result = run("routes", "-cp", classPath());

    assertThat(result.exit()).isZero();
    assertThat(result.output()).contains("GET     /items/{id}  Items.get    items  shop x86_64");
    assertThat(run("routes", "--format", "json", "-cp", classPath()).output())
        .startsWith("{\n  \"application\": \"shop\"");
  }

  @Test
  void theTemplateIsWrittenInEitherFormat() {
    Path json = folder.resolve("out/template.json");

    assertThat(run("template", "-cp", classPath()).output())
        .contains("AWSTemplateFormatVersion: '2010-09-09'");
    assertThat(run("template", "-cp", classPath(), "--format", "json", "-o", json.toString()))
        .isEqualTo(new Result(0, "Written: " + json + System.lineSeparator()));
    assertThat(json).content().startsWith("{\n  \"AWSTemplateFormatVersion\"");
    assertThat(run("diff", json.toString(), "-cp", classPath()))
        .isEqualTo(new Result(0, "Nothing changes." + System.lineSeparator()));
  }

  @Test
  void aHandlerThatFailsFailsTheCommand() {
    Result route = run("invoke", "GET /items/7", "-cp", classPath());
    assertThat(route.output()).contains("item 7");
    assertThat(route.exit()).isZero();

    Result queue = run("invoke", "queue orders", "-cp", classPath(), "-d", "one");
    assertThat(queue.output()).contains("no stock").contains("failed: record");
    assertThat(queue.exit()).isEqualTo(1);
  }

  @Test
  void theDoctorAnswersWithoutANetwork() {
    Result result = run("doctor", "--offline", "-cp", classPath());

    assertThat(result.output()).contains("application").contains("not checked: offline");
    assertThat(result.exit()).isZero();
  }

  @Test
  void coloursAreForTerminalsOrOnRequest() {
    assertThat(run("routes", "-cp", classPath()).output()).doesNotContain("\u001b[");
    assertThat(run("routes", "-cp", classPath(), "--color", "always").output())
        .contains("\u001b[1mshop\u001b[0m");
  }

  @Test
  void mistakesAreExplainedAndHaveTheirStatus() {
    assertThat(run("routes").output()).contains("the class path is empty");
    assertThat(run("routes", "-cp", folder.resolve("nowhere").toString()))
        .matches(result -> result.exit() == 1)
        .matches(result -> result.output().contains("on the class path there is no "));
    assertThat(run("routes", "--format", "xml", "-cp", classPath()))
        .matches(result -> result.exit() == 2)
        .matches(result -> result.output().contains("Invalid value for option '--format'"));
    assertThat(run("nonsense").exit()).isEqualTo(2);
    assertThat(run("--help").output())
        .contains("doctor")
        .contains("invoke")
        .contains("Exit status");
  }
}
