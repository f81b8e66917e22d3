package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The workflow that the goal {@code ci} writes for a build by Maven. */
class CiGoalTest {

  private static final String WORKFLOW = ".github/workflows/lading.yml";

  @Test
  void isWrittenOnceAndIsTheUsersWhenChanged() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "ci");
    Files.createDirectories(build.file(".git"));

    MavenBuild.Result result =
        build.run(
            "-o", "lading:ci", "lading:ci", "-Dlading.ci.java=21", "-Dlading.ci.region=eu-west-1");

    assertThat(result.exit()).isZero();
    assertThat(result.output())
        .containsSubsequence("Written: " + WORKFLOW, "Unchanged: " + WORKFLOW);
    assertThat(build.text(WORKFLOW))
        .contains("run: 'mvn -B -ntp verify'\n")
        .contains(
            "run: 'mvn -B -ntp package dev.lading:lading-maven-plugin:push -DskipTests"
                + " -Dlading.image.skip -Dlading.push.registry=ecr"
                + " -Dlading.push.stage=\"$STAGE\"'\n")
        .contains("target/lading/push.json")
        .contains("java-version: '21'")
        .contains("aws-region: eu-west-1")
        .contains("STACK: 'shop-staging'");

    build.replace(WORKFLOW, "ubuntu-latest", "ubuntu-24.04");
    String changed = build.text(WORKFLOW);
    Files.createFile(build.file("mvnw"));
    MavenBuild.Result refused = build.run("-o", "lading:ci");

    assertThat(refused.exit()).isOne();
    assertThat(refused.output())
        .contains("lading.yml is not as Lading wrote it, and was left as it is")
        .contains("-Dlading.ci.overwrite");
    assertThat(build.text(WORKFLOW)).isEqualTo(changed);
    assertThat(build.text("target/lading/lading.yml")).contains("run: './mvnw -B -ntp verify'\n");
  }

  @Test
  void namesTheModuleThatHasTheHandlers() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("fleet", "ci-fleet/backend");
    Files.createDirectories(build.file("../.git"));

    MavenBuild.Result result =
        build.run("-o", "compile", "lading:ci", "-pl", "prices,jobs", "-Dlading.ci.stack=fleet");

    assertThat(result.exit()).isZero();
    assertThat(build.text("../" + WORKFLOW))
        .contains("run: 'mvn -B -ntp -f backend/pom.xml verify'\n")
        .contains("backend/jobs/target/lading/push.json")
        .contains("STACK: 'fleet'");
  }
}
