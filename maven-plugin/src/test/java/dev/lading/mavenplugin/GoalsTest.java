package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The goals in real builds of a small application, with the network off. */
class GoalsTest {

  @Test
  void theMapTheTemplateAndTheDoctorNeedNoNetworkAndNoImages()
      throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "goals");

    MavenBuild.Result result =
        build.run(
            "-o",
            "compile",
            "lading:routes",
            "lading:template",
            "-Dlading.template.format=json",
            "lading:doctor");

    assertThat(result.output())
        .contains("BUILD SUCCESS")
        .contains("shop   4 triggers, 1 function, 1 image")
        .contains("GET     /items/{id}  ItemHandler.get      items  shop x86_64")
        .contains("orders               ItemHandler.order    items  shop x86_64  batches of 10")
        .contains("Written: target/lading/template.json")
        .contains("ok       processor     on the processor path")
        .contains("not checked: offline")
        .contains("All is well")
        .doesNotContain("\u001b[3");
    assertThat(build.text("target/lading/template.json"))
        .startsWith("{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\"");
  }

  @Test
  void programsGetTheMapInJson() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "json");

    MavenBuild.Result quiet =
        build.run("-o", "-q", "compile", "lading:routes", "-Dlading.routes.format=json");

    assertThat(quiet.exit()).isZero();
    assertThat(quiet.output())
        .contains("{\n  \"application\": \"shop\"")
        .doesNotContain("[INFO]")
        .contains("\"handler\": \"shop.ItemHandler#order\"");
  }

  @Test
  void aWrongWordNamesTheRightOnes() throws IOException, InterruptedException {
    MavenBuild.Result result =
        MavenBuild.of("shop", "wrong-word")
            .run("-o", "compile", "lading:routes", "-Dlading.routes.format=xml");

    assertThat(result.output())
        .contains("BUILD FAILURE")
        .contains("lading.routes.format is 'xml'; it takes table, tree, json.");
  }

  @Test
  void withoutTheProcessorTheDoctorAndTheBuildSayWhatToDo()
      throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "no-processor");
    build.replace("pom.xml", "(?s)<!-- begin processor -->.*<!-- end processor -->", "");

    assertThat(build.run("-o", "compile", "lading:doctor").output())
        .contains("BUILD FAILURE")
        .contains("FAILED   processor     the compiler has no lading-processor")
        .contains("-> Name it in maven-compiler-plugin's <annotationProcessorPaths>");
    assertThat(build.run("-o", "prepare-package").output())
        .contains("BUILD FAILURE")
        .contains("has no image manifest")
        .contains("<artifactId>lading-processor</artifactId>");
  }

  @Test
  void oneEventIsSentToOneHandler() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "invoke");

    assertThat(
            build
                .run(
                    "-o",
                    "compile",
                    "lading:invoke",
                    "-Dlading.invoke.trigger=GET /items/7?color=red")
                .output())
        .contains("GET /items/{id} -> ItemHandler.get   function items")
        .contains("items | looking for 7")
        .contains("200   ")
        .contains("item 7 in red")
        .contains("BUILD SUCCESS");
    assertThat(
            build
                .run(
                    "-o",
                    "lading:invoke",
                    "-Dlading.invoke.trigger=orders",
                    "-Dlading.invoke.body=a bad one")
                .output())
        .contains("queue orders -> ItemHandler.order")
        .contains("failed: record ")
        .contains("the handler failed")
        .contains("BUILD FAILURE");
    assertThat(build.run("-o", "lading:invoke").output())
        .contains("say what to send. There are:")
        .contains("DELETE /items/{id}  (ItemHandler.delete)")
        .contains("schedule clean-up  (ItemHandler.cleanUp)");
  }
}
