package dev.lading.imagebuilder.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.report.ComparisonSummary;
import dev.lading.imagebuilder.report.Reports;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.ChangeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build's report, written by one goal and completed by another, build after build. */
class ReportFolderTest {

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void chooseFolder() {
    out = folder.resolve("out");
  }

  private ApplicationReport planned(String version) throws IOException {
    return Reports.planned(folder.resolve("application"), version);
  }

  private ApplicationReport write(ApplicationReport report) throws IOException {
    return new ReportFolder(out, null).write(report);
  }

  private static ComparisonReport comparison(ApplicationReport report) {
    return Objects.requireNonNull(report.images().get(0).comparison());
  }

  @Test
  void thereIsNothingToCompareTheFirstBuildWith() throws IOException {
    write(planned("2.0.16"));
    ApplicationReport built = write(Reports.built(planned("2.0.16"), "sha256:1"));

    assertThat(built.images().get(0).comparison()).isNull();
    assertThat(out.resolve(ReportFolder.PREVIOUS)).doesNotExist();
    assertThat(out.resolve(ReportFolder.PAGE)).content().contains("sha256:1");
  }

  @Test
  void aSecondBuildIsComparedWithTheFirst() throws IOException {
    write(planned("2.0.16"));
    write(Reports.built(planned("2.0.16"), "sha256:1"));
    write(planned("2.0.17"));
    ApplicationReport second = write(Reports.built(planned("2.0.17"), "sha256:2"));

    assertThat(comparison(second).changes())
        .containsExactly(
            new ChangeReport(
                ComparisonReport.Kind.CHANGED,
                "dependency",
                "org.slf4j:slf4j-api",
                "2.0.16",
                "2.0.17",
                69_908,
                69_908));
    assertThat(comparison(second).compressedBefore()).isEqualTo(29_000_000);
    assertThat(out.resolve(ReportFolder.PAGE)).content().contains("2.0.16 → 2.0.17");
    assertThat(String.join("\n", ComparisonSummary.lines(second)))
        .contains("since the build before", "org.slf4j:slf4j-api", "2.0.16 -> 2.0.17");
  }

  @Test
  void theSameBuildAgainWritesTheSameBytes() throws IOException {
    write(planned("2.0.16"));
    write(planned("2.0.17"));
    write(Reports.built(planned("2.0.17"), "sha256:2"));
    byte[] page = Files.readAllBytes(out.resolve(ReportFolder.PAGE));
    byte[] facts = Files.readAllBytes(out.resolve(ReportFolder.FACTS));

    write(planned("2.0.17"));
    write(Reports.built(planned("2.0.17"), "sha256:2"));

    assertThat(Files.readAllBytes(out.resolve(ReportFolder.PAGE))).isEqualTo(page);
    assertThat(Files.readAllBytes(out.resolve(ReportFolder.FACTS))).isEqualTo(facts);
  }

  @Test
  void aPlanThatWasBuiltBeforeIsStillBuilt() throws IOException {
    write(Reports.built(planned("2.0.17"), "sha256:1"));

    ApplicationReport again = write(planned("2.0.17"));

    assertThat(again.images().get(0).built()).isNotNull();
    assertThat(again).isEqualTo(Reports.built(planned("2.0.17"), "sha256:1"));
  }

  @Test
  void anotherImageOfTheSamePlanIsAnotherBuild() throws IOException {
    write(Reports.built(planned("2.0.17"), "sha256:1"));
    write(planned("2.0.17"));

    ApplicationReport again = write(Reports.built(planned("2.0.17"), "sha256:2"));

    assertThat(comparison(again).changes()).isEmpty();
    assertThat(ComparisonSummary.lines(again)).isEmpty();
  }

  @Test
  void aGivenReportIsComparedWith() throws IOException {
    write(planned("2.0.15"));
    Path given = Files.move(out.resolve(ReportFolder.FACTS), folder.resolve("given.json"));

    ApplicationReport report = new ReportFolder(out, given).write(planned("2.0.17"));

    assertThat(comparison(report).changes())
        .extracting(ChangeReport::before, ChangeReport::after)
        .containsExactly(tuple("2.0.15", "2.0.17"));
  }

  @Test
  void whatIsAddedAndRemovedIsSaid() throws IOException {
    write(planned("2.0.17"));
    Path given = folder.resolve("given.json");
    String text = Files.readString(out.resolve(ReportFolder.FACTS));
    Files.writeString(given, text.replace("org.slf4j:slf4j-api:", "org.slf4j:old-api:"));

    ApplicationReport report = new ReportFolder(out, given).write(planned("2.0.17"));

    assertThat(comparison(report).changes())
        .extracting(ChangeReport::kind, ChangeReport::name)
        .containsExactly(
            tuple(ComparisonReport.Kind.REMOVED, "org.slf4j:old-api"),
            tuple(ComparisonReport.Kind.ADDED, "org.slf4j:slf4j-api"));
  }

  @Test
  void aGivenFileThatIsNoReportFailsTheBuild() throws IOException {
    Path given = Files.writeString(folder.resolve("given.json"), "{}");

    assertThatThrownBy(() -> new ReportFolder(out, given).write(planned("1")))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining(given + " cannot be compared with")
        .hasMessageContaining("lading.previousReport");
    assertThatThrownBy(() -> new ReportFolder(out, folder.resolve("nowhere")).write(planned("1")))
        .hasMessageContaining("there is no such file");
  }

  @Test
  void aReportOfAnotherVersionIsNothingToCompareWith() throws IOException {
    Files.createDirectories(out);
    for (String text : List.of("{}", "nonsense")) {
      Files.writeString(out.resolve(ReportFolder.FACTS), text);
      Files.writeString(out.resolve(ReportFolder.PREVIOUS), text);

      assertThat(write(planned("1")).images().get(0).comparison()).isNull();
    }
  }
}
