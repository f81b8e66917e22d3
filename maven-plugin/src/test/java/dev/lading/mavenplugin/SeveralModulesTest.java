package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * A build of several modules, two of which make images at the same time: one of its own handlers,
 * one of handlers that another module brings in its jar.
 */
class SeveralModulesTest {

  private static final String SHOP = "deploy/target/lading/images/shop.tar";
  private static final String JOBS = "jobs/target/lading/images/jobs.tar";

  private static String base() throws IOException {
    return "-Dlading.base=" + SmallBase.write(MavenBuild.target("bases/java17.tar"), 17);
  }

  @Test
  void buildsTheImagesOfEachApplicationWhereItsGoalsAre() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("fleet", "fleet");

    MavenBuild.Result parallel = build.run("-o", "-T", "2", "package", base());

    assertThat(parallel.output()).contains("BUILD SUCCESS").contains("MultiThreadedBuilder");
    assertThat(parallel.exit()).isZero();
    assertThat(build.text("deploy/target/lading/images/shop.json"))
        .contains("com.example", "prices", "shop.PriceHandler")
        .doesNotContain("jobs.PriceJob");
    assertThat(build.text("deploy/target/lading/template.yaml")).contains("/prices/{item}");
    assertThat(build.text("jobs/target/lading/images/jobs.json")).contains("jobs.PriceJob");
    assertThat(build.file("shop/target/lading")).doesNotExist();
    assertThat(build.file("prices/target/lading")).doesNotExist();
    byte[] shop = Files.readAllBytes(build.file(SHOP));
    byte[] jobs = Files.readAllBytes(build.file(JOBS));

    // Elsewhere, in one thread, and with nothing to say.
    MavenBuild again = MavenBuild.of("fleet", "fleet-again");
    MavenBuild.Result quiet = again.run("-o", "-q", "package", base());

    assertThat(quiet.output().lines().filter(SeveralModulesTest::isOfTheBuild)).isEmpty();
    assertThat(quiet.exit()).isZero();
    assertThat(again.file(SHOP)).hasBinaryContent(shop);
    assertThat(again.file(JOBS)).hasBinaryContent(jobs);
  }

  /** Maven resets the terminal's colours even so, and the JVM warns of Maven's own libraries. */
  private static boolean isOfTheBuild(String line) {
    String text = line.replace("\u001b[0m", "").replace("\u001b[m", "");
    return !text.isEmpty() && !text.startsWith("WARNING: ");
  }

  @Test
  void goalsOfTheCommandLineRunWhereTheHandlersAre() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("fleet", "fleet-by-hand");

    MavenBuild.Result nothing =
        build.run("-o", "-T", "2", "compile", "lading:routes", "-Dmaven.main.skip");
    MavenBuild.Result routes = build.run("-o", "-T", "2", "compile", "lading:routes");

    assertThat(nothing.output())
        .contains(
            "none of the 5 modules of this build has compiled handlers, so lading:routes did"
                + " nothing. Compile in the same call: 'mvn compile lading:routes'.")
        .contains("BUILD FAILURE");
    assertThat(routes.output())
        .contains("BUILD SUCCESS")
        .containsOnlyOnce("PriceHandler.get")
        .containsOnlyOnce("PriceJob.look");
  }

  @Test
  void skippedEverywhereIsNoMistake() throws IOException, InterruptedException {
    MavenBuild.Result skipped =
        MavenBuild.of("fleet", "fleet-skipped")
            .run("-o", "compile", "lading:image", "-Dlading.skip");

    assertThat(skipped.output()).contains("BUILD SUCCESS");
  }
}
