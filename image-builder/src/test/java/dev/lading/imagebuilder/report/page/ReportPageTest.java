package dev.lading.imagebuilder.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.imagebuilder.report.Reports;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.BuiltReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.BuiltLayerReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.ClassDataReport;
import dev.lading.imagebuilder.report.facts.ColdStartReport;
import dev.lading.imagebuilder.report.facts.ColdStartReport.FileReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.ChangeReport;
import dev.lading.imagebuilder.report.facts.DependencyReport;
import dev.lading.imagebuilder.report.facts.DependencyReport.NativeReport;
import dev.lading.imagebuilder.report.facts.FunctionReport;
import dev.lading.imagebuilder.report.facts.FunctionReport.HandlerReport;
import dev.lading.imagebuilder.report.facts.FunctionReport.TriggerReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.ItemReport;
import dev.lading.imagebuilder.report.facts.ItemReport.PartReport;
import dev.lading.imagebuilder.report.facts.LayerReport;
import dev.lading.imagebuilder.report.facts.LeftOutReport;
import dev.lading.imagebuilder.report.facts.ProofReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's HTML; that it works in a browser is an end-to-end check. */
class ReportPageTest {

  private static final String NASTY =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\0";

  @TempDir Path folder;

  /** A report in which every text is the same. */
  private static ApplicationReport ofText(String text) {
    List<String> texts = List.of(text);
    List<NativeReport> natives = List.of(new NativeReport(text, texts, 5, 4));
    ItemReport item =
        new ItemReport(
            text, ItemReport.Kind.JAR, text, 1000, List.of(new PartReport(text, 900, true)));
    ImageReport image =
        new ImageReport(
            text,
            text,
            text,
            texts,
            List.of(new LayerReport(text, 1000, 1, List.of(item))),
            List.of(new DependencyReport("g:a:1", text, text, 1000, 10, natives, natives)),
            List.of(new LeftOutReport(text, text, text, 7)),
            List.of(
                new ProofReport(text, text, true, text), new ProofReport(text, text, false, text)),
            List.of(function(text)),
            new ColdStartReport(
                texts, texts, List.of(new FileReport(text, 1)), List.of(new FileReport(text, 2))),
            new BuiltReport(
                text,
                text,
                text,
                5,
                List.of(new BuiltLayerReport(text, 5)),
                new ClassDataReport(text, 1, text)),
            new ComparisonReport(
                1,
                2,
                3,
                4,
                List.of(
                    new ChangeReport(ComparisonReport.Kind.CHANGED, text, text, text, "2", 1, 2))));
    return new ApplicationReport(1, text, List.of(image, image), texts);
  }

  private static FunctionReport function(String text) {
    return new FunctionReport(
        text,
        text,
        1,
        2,
        3,
        true,
        text,
        true,
        List.of(text),
        List.of(new HandlerReport(text, text, List.of(new TriggerReport(text, text)))));
  }

  @Test
  void whateverANameIsItStaysText() {
    String page = ReportPage.of(ofText(NASTY));
    String plain = ReportPage.of(ofText("plain"));

    // The same elements in the same order, whatever the texts are.
    assertThat(elements(page)).isEqualTo(elements(plain));
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&amp;amp;")
        .doesNotContain("\0");
  }

  /** The names of the tags, in order. A tag ends at the first {@code >} outside of quotes. */
  private static List<String> elements(String page) {
    Matcher tags =
        Pattern.compile("<(/?[a-zA-Z!][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>").matcher(page);
    return tags.results()
        .map(tag -> tag.group(1) + " " + tag.group(2).replaceAll("=\"[^\"]*\"", ""))
        .toList();
  }

  @Test
  void theSameReportIsTheSamePage() throws IOException {
    ApplicationReport report = Reports.built(Reports.planned(folder, "2.0.17"), "sha256:1");

    assertThat(ReportPage.of(report))
        .isEqualTo(ReportPage.of(report))
        .endsWith("</html>\n")
        .doesNotContain("\r");
  }

  @Test
  void nothingComesFromElsewhere() throws IOException {
    String page = ReportPage.of(Reports.built(Reports.planned(folder, "2.0.17"), "sha256:1"));

    assertThat(page).doesNotContain("src=", "@import", "url(", "http:", "https:", "<link");
    Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    assertThat(links.results().map(link -> link.group(1)))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("#") || link.equals("report.json"));
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() throws IOException {
    String page = ReportPage.of(Reports.built(Reports.planned(folder, "2.0.17"), "sha256:1"));

    Matcher links = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
    assertThat(links.results().map(link -> link.group(1)).distinct())
        .isNotEmpty()
        .allSatisfy(target -> assertThat(page).containsOnlyOnce("id=\"" + target + "\""));
  }

  @Test
  void theFactsAreOnThePage() throws IOException {
    ApplicationReport report = Reports.built(Reports.planned(folder, "2.0.17"), "sha256:1");
    String page = ReportPage.of(report);

    ImageReport image = report.images().get(0);
    assertThat(page)
        .contains(ByteCount.format(image.carriedBytes()), ByteCount.format(image.prunedBytes()))
        .contains("jobs-queue", "Worker.work", "1024 MB", "30 s")
        .contains("-XX:+UseSerialGC", "/var/task/native/libjnidispatch.so")
        .contains("g:other:1", "has native libraries, and no handler of the image declares it")
        .contains("sha256:1", "images/app.tar", "29 MB of 10 GB", "image app: a warning");
    for (LayerReport layer : image.layers()) {
      assertThat(page).contains(layer.title(), ByteCount.format(layer.bytes()));
    }
  }

  @Test
  void aReportWithoutImagesIsAPage() {
    assertThat(ReportPage.of(new ApplicationReport(1, "none", List.of(), List.of())))
        .contains("<h1>none</h1>");
  }
}
