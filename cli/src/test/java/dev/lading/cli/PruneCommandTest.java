package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.cli.Lading.Result;
import dev.lading.imagebuilder.ecr.EcrEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags of images that a stage runs stay; those of others go. */
class PruneCommandTest {

  private static final String HOST = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

  @TempDir Path folder;
  private CompiledShop shop;
  private EcrEndpoint ecr;
  private final ArrayNode images = EcrEndpoint.JSON.createArrayNode();

  @BeforeEach
  void start() throws IOException {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    shop = CompiledShop.in(folder);
    ecr = new EcrEndpoint();
  }

  @AfterEach
  void stop() {
    ecr.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  private void image(int number, String... tags) {
    ObjectNode image = images.addObject().put("imageDigest", digest(number));
    image.put("imagePushedAt", 1_700_000_000 + number);
    ArrayNode names = image.putArray("imageTags");
    List.of(tags).forEach(names::add);
    ecr.answer(
        "DescribeImages",
        EcrEndpoint.JSON.createObjectNode().set("imageDetails", images).toString());
  }

  private static String digest(int number) {
    return "sha256:" + Integer.toString(number).repeat(64);
  }

  private Path template(int running) throws IOException {
    return Files.writeString(
        folder.resolve("deployed.yaml"),
        "ImageUri: !Sub '" + HOST + "/shop/shop@" + digest(running) + "'\n");
  }

  private Result prune(String... more) {
    List<String> arguments = new ArrayList<>(List.of("prune", "-cp", shop.classPath()));
    arguments.addAll(List.of("--registry", HOST, "--endpoint", ecr.uri().toString()));
    arguments.addAll(List.of(more));
    return Lading.run(arguments.toArray(String[]::new));
  }

  private List<String> lifted() {
    return ecr.operations().contains("BatchDeleteImage")
        ? ecr.input("BatchDeleteImage").path("imageIds").findValuesAsText("imageTag")
        : List.of();
  }

  @Test
  void whatTheStageRunsAndTheNewestOthersStay() throws IOException {
    image(1, "c1", "live.production.c1");
    image(2, "c2", "live.production.c2", "live.staging.c2");
    image(3, "c3", "live.production.c3");
    image(4, "c4", "live.production.c4");
    image(5, "c5", "live.production.c5");
    image(6, "live.production.c6");

    Result dry = prune("--template", template(3).toString(), "--keep", "1", "--dry-run");
    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(lifted()).isEmpty();

    Result result = prune("--template", template(3).toString(), "--keep", "2");

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(lifted())
        .containsExactly("live.production.c4", "live.production.c2", "live.production.c1");
    assertThat(ecr.input("BatchDeleteImage").path("repositoryName").asText())
        .isEqualTo("shop/shop");
    assertThat(result.output())
        .containsPattern("runs +live.production.c3")
        .containsPattern("kept for a rollback +live.production.c6")
        .containsPattern("lifted +live.production.c1");
    assertThat(prune("--template", template(3).toString(), "--keep", "0").output())
        .containsPattern(
            "kept: its image has no other tag and would be deleted +live.production.c6");
  }

  @Test
  void imagesThatShareARepositoryAreToldApart() throws IOException {
    image(1, "shop--c1", "live.production.shop--c1");
    image(2, "shop--c2", "live.production.shop--c2");
    image(3, "shop-b--c1", "live.production.shop-b--c1");

    Result result =
        prune("--repository", "all", "--template", template(2).toString(), "--keep", "0");

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(lifted()).containsExactly("live.production.shop--c1");
  }

  @Test
  void nothingIsLiftedWhereItIsNotKnownWhatTheStageRuns() throws IOException {
    image(1, "c1", "live.production.c1");

    assertThat(prune("--template", template(7).toString(), "--keep", "0").output())
        .contains("warning: Nothing is lifted of live.production.*");
    assertThat(prune("--template", folder + "/none.yaml").output())
        .contains("there is no template")
        .contains("with --template");
    Path unpinned = Files.writeString(folder.resolve("unpinned.yaml"), "Resources: {}\n");
    assertThat(prune("--template", unpinned.toString()))
        .matches(result -> result.exit() == 1)
        .matches(result -> result.output().contains("names no image by its digest"));
    assertThat(prune("--registry", "ghcr.io", "--template", template(1).toString()).exit())
        .isEqualTo(2);
    assertThat(
            Lading.run(
                    "prune",
                    "-cp=" + shop.classPath(),
                    "--registry=ghcr.io",
                    "--template=" + template(1))
                .output())
        .contains("in Amazon ECR only, and ghcr.io is none of its hosts");
    assertThat(lifted()).isEmpty();
  }
}
