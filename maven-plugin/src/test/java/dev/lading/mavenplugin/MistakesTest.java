package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What builds say about common mistakes. Each is a module of one project, which Maven builds to its
 * end ({@code -fae}), so that one run of Maven tells all.
 */
class MistakesTest {

  private static MavenBuild project;
  private static MavenBuild.Result all;

  @BeforeAll
  static void buildAll() throws IOException, InterruptedException {
    project = MavenBuild.of("broken", "broken");
    SmallBase.write(project.file("java11.tar"), 11);
    SmallBase.write(project.file("java17.tar"), 17);
    all = project.run("-fae", "package");
  }

  /** What the build says at its end about a module that failed. */
  private static String message(MavenBuild.Result result, String module) {
    assertThat(result.exit()).isOne();
    String[] parts =
        Pattern.compile("(?m)^\\[ERROR] Failed to execute goal ").split(result.output());
    for (String part : parts) {
      if (part.contains(" on project " + module + ": ")) {
        return part.substring(0, part.indexOf("-> [Help ")).replace("[ERROR] ", "");
      }
    }
    throw new AssertionError(module + " did not fail: " + result.output());
  }

  private static String message(String module) {
    return message(all, module);
  }

  @Test
  void theOtherModulesAreBuilt() {
    assertThat(all.output()).containsPattern("good \\.+ SUCCESS").containsPattern("too \\.+ SUCC");
    assertThat(project.file("good/target/lading/images/orders.tar")).exists();
  }

  @Test
  void noProcessorOnTheProcessorPath() {
    assertThat(message("no-processor"))
        .contains(":manifest (default)")
        .contains("though orders.OrderHandler has @ContainerImage")
        .contains("annotation processor did not run")
        .contains("<artifactId>lading-processor</artifactId>");
  }

  @Test
  void noHandlers() {
    assertThat(message("no-handler"))
        .contains("none of its classes has @ContainerImage")
        .contains("<lading.skip>true</lading.skip>")
        .doesNotContain("annotationProcessorPaths");
  }

  @Test
  void imagesBeforeTheCompilation() {
    assertThat(message("image-before-compile"))
        .contains(":image (too-early)")
        .contains("the application has not been compiled")
        .contains("a phase after 'compile'")
        .doesNotContain("annotationProcessorPaths");
  }

  @Test
  void noRuntime() {
    assertThat(message("no-runtime"))
        .contains("OrderHandler.java:[8,14] [lading:runtime-missing]")
        .contains("add the dependency dev.lading:lading-runtime");
  }

  @Test
  void aNativeDependencyThatTheBuildDoesNotHave() {
    assertThat(message("native-not-in-build"))
        .contains("image orders: @NativeDependency(\"org.duckdb:duckdb_jdbc\")")
        .contains("is not on the application's run-time class path")
        .contains("add the dependency to the POM");
  }

  @Test
  void settingsOfAnImageThatThereIsNot() {
    assertThat(message("setting-of-unknown-image"))
        .contains("a base is chosen for the image 'ordres'")
        .contains("it has orders.");
    assertThat(message("files-for-unknown-image"))
        .contains("<files> names the image 'ordres'")
        .contains("it has orders.");
  }

  @Test
  void aBudgetThatIsNoSize() {
    assertThat(message("budget-no-size"))
        .contains("lading.budget 'much' is no amount of bytes. Write it as 900MB or 1.5GB.");
  }

  @Test
  void aWordThatASettingDoesNotTake() {
    assertThat(message("wrong-word"))
        .contains("lading.baseUnreachable is 'ignore'; it takes fail, warn.");
  }

  @Test
  void aBaseThatCannotBeReached() {
    assertThat(message("base-unreachable"))
        .contains("the base image 127.0.0.1:1/lambda/java:17 cannot be had")
        .contains("refused the connection")
        .contains("-Dlading.base=REFERENCE");
    assertThat(project.file("base-unreachable/target/lading/images/orders.tar")).doesNotExist();
  }

  @Test
  void aBaseWhoseJavaIsOlderThanTheClasses() {
    assertThat(message("base-is-older"))
        .contains("java11.tar (Small Linux 1) has Java 11.0.1, which does not read")
        .contains("made for Java 17")
        .contains("--release 11");
  }

  @Test
  void theHandlersOfTwoModulesInOne() {
    assertThat(message("two-applications"))
        .contains("several dependencies have image manifests")
        .contains("com.example:good, com.example:good-too")
        .contains("give each its own module");
  }

  @Test
  void aBaseThatIsNotThereOffline() throws IOException, InterruptedException {
    MavenBuild alone = project.in("base-unreachable");

    assertThat(message(alone.run("-o", "package"), "base-unreachable"))
        .contains("the base image 127.0.0.1:1/lambda/java:17 cannot be had")
        .contains("offline");

    MavenBuild.Result warned =
        alone.run("-o", "package", "-Dlading.baseUnreachable=warn", "-Dlading.base.ordres=b.tar");
    assertThat(message(warned, "base-unreachable"))
        .contains("a base is chosen for the image 'ordres'")
        .contains("it has orders.");
  }

  @Test
  void withoutTheBaseAllElseIsWrittenWhereThatIsAsked() throws IOException, InterruptedException {
    MavenBuild.Result result =
        project.in("base-unreachable").run("package", "-Dlading.baseUnreachable=warn");

    assertThat(result.exit()).isZero();
    assertThat(result.output())
        .contains("[WARNING] image orders was not built: the base image 127.0.0.1:1/lambda/java:17")
        .contains("[WARNING] Not written: target/lading/images/orders.tar")
        .contains("[WARNING] Written without a base image: target/lading/images/orders.json");
  }
}
