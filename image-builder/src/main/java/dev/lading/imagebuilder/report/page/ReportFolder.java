package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.report.ReportHistory;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.MalformedReportException;
import dev.lading.imagebuilder.report.facts.ReportCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a build's report: the page, its facts as JSON, and the facts of the build before,
 * to compare with.
 */
public final class ReportFolder {

  /** The page's file name. */
  public static final String PAGE = "report.html";

  /** The file name of the facts. */
  public static final String FACTS = "report.json";

  /** The file name of the facts of the last build that had others. */
  public static final String PREVIOUS = "report.previous.json";

  private final ReportCodec codec = new ReportCodec();
  private final Path folder;
  private final @Nullable Path given;

  /**
   * A folder.
   *
   * @param folder need not be there yet
   * @param given the report of a build to compare with, in place of the one before in the folder
   */
  public ReportFolder(Path folder, @Nullable Path given) {
    this.folder = folder;
    this.given = given;
  }

  /**
   * Writes a report, compared with an earlier one if there is one.
   *
   * @return the report as it was written
   * @throws ImageBuildException when there is no readable report in the file that was given
   */
  public ApplicationReport write(ApplicationReport report) throws IOException {
    Files.createDirectories(folder);
    Path facts = folder.resolve(FACTS);
    ReportHistory history = new ReportHistory(lastReport(facts));
    if (history.startsNewBuild(report)) {
      Files.move(facts, folder.resolve(PREVIOUS), StandardCopyOption.REPLACE_EXISTING);
    }
    ApplicationReport complete = history.complete(report, earlier());
    Files.writeString(facts, codec.write(complete));
    Files.writeString(folder.resolve(PAGE), ReportPage.of(complete));
    return complete;
  }

  private Optional<ApplicationReport> earlier() throws IOException {
    if (given == null) {
      return lastReport(folder.resolve(PREVIOUS));
    }
    try {
      return Optional.of(codec.read(Files.readString(given)));
    } catch (IOException | MalformedReportException e) {
      throw new ImageBuildException(
          given
              + " cannot be compared with: "
              + (Files.exists(given) ? e.getMessage() : "there is no such file")
              + ". Give the report.json of an earlier build as lading.previousReport.",
          e);
    }
  }

  /** A report of an earlier build; one of another version of Lading counts for nothing. */
  private Optional<ApplicationReport> lastReport(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(codec.read(Files.readString(file)));
    } catch (MalformedReportException e) {
      return Optional.empty();
    }
  }
}
