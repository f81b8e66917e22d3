package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cli.Lading.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on an application that plain javac compiled. */
class CommandsTest {

  @TempDir static Path folder;
  private static CompiledShop shop;

  @BeforeAll
  static void compile() throws IOException {
    shop = CompiledShop.in(folder);
  }

  private static Result run(String... arguments) {
    return Lading.run(arguments);
  }

  private static String classPath() {
    return shop.classPath();
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
