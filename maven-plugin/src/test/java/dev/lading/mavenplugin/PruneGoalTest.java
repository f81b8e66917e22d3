package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.ecr.EcrEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The goal {@code prune}, of a real build, against Amazon ECR's API on loopback. */
class PruneGoalTest {

  private static final String HOST = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
  private static final String OLD = "sha256:" + "1".repeat(64);
  private static final String RUNNING = "sha256:" + "2".repeat(64);

  private EcrEndpoint ecr;

  @BeforeEach
  void start() throws IOException {
    ecr = new EcrEndpoint();
    ecr.answer(
        "DescribeImages",
        """
        {"imageDetails": [
          {"imageDigest": "%s", "imagePushedAt": 1700000001, "imageTags": ["c1", "live.production.c1"]},
          {"imageDigest": "%s", "imagePushedAt": 1700000002, "imageTags": ["c2", "live.production.c2"]}]}
        """
            .formatted(OLD, RUNNING));
  }

  @AfterEach
  void stop() {
    ecr.close();
  }

  @Test
  void liftsWhatTheStageNoLongerRunsAndNothingInADryRun() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "prune");
    Files.writeString(
        build.file("deployed.yaml"), "ImageUri: !Sub '" + HOST + "/shop/shop@" + RUNNING + "'\n");

    MavenBuild.Result dry = prune(build, "-Dlading.dryRun");

    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(dry.output()).contains("live.production.c1");
    assertThat(ecr.operations()).contains("DescribeImages").doesNotContain("BatchDeleteImage");

    MavenBuild.Result result = prune(build);

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(result.output()).containsPattern("lifted +live.production.c1");
    assertThat(ecr.input("BatchDeleteImage").path("imageIds").findValuesAsText("imageTag"))
        .containsExactly("live.production.c1");
  }

  private MavenBuild.Result prune(MavenBuild build, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-o", "compile", "lading:prune"));
    arguments.add("-Dlading.push.registry=" + HOST);
    arguments.add("-Dlading.push.endpoint=" + ecr.uri());
    arguments.add("-Dlading.prune.template=deployed.yaml");
    arguments.add("-Dlading.prune.keep=0");
    arguments.add("-Daws.accessKeyId=test");
    arguments.add("-Daws.secretAccessKey=test");
    arguments.addAll(List.of(more));
    return build.run(arguments.toArray(String[]::new));
  }
}
