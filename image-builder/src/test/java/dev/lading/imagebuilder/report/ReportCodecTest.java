package dev.lading.imagebuilder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.ChangeReport;
import dev.lading.imagebuilder.report.facts.MalformedReportException;
import dev.lading.imagebuilder.report.facts.ReportCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON of reports. */
class ReportCodecTest {

  @TempDir Path folder;

  private final ReportCodec codec = new ReportCodec();

  private ApplicationReport complete() throws IOException {
    ComparisonReport comparison =
        new ComparisonReport(
            1,
            2,
            3,
            4,
            List.of(
                new ChangeReport(
                    ComparisonReport.Kind.CHANGED, "dependency", "g:a", "1", "2", 10, 20)));
    return Reports.built(Reports.planned(folder, "2.0.17"), "sha256:1")
        .withImages(image -> image.withComparison(comparison));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    assertThat(codec.read(codec.write(complete()))).isEqualTo(complete());
    ApplicationReport planned = Reports.planned(folder, "2.0.17");
    assertThat(codec.read(codec.write(planned))).isEqualTo(planned);
  }

  @Test
  void theSameReportIsTheSameText() throws Exception {
    assertThat(codec.write(complete()))
        .isEqualTo(codec.write(complete()))
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  @Test
  void theNamesAreThoseOfTheSchema() throws Exception {
    JsonNode json = new ObjectMapper().readTree(codec.write(complete()));

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("schemaVersion", "application", "images", "warnings");
    JsonNode image = json.path("images").path(0);
    assertThat(image.fieldNames())
        .toIterable()
        .containsExactly(
            "name",
            "architecture",
            "base",
            "entryPoint",
            "layers",
            "dependencies",
            "leftOut",
            "proofs",
            "functions",
            "coldStart",
            "built",
            "comparison");
    assertThat(image.at("/layers/0/items/0/kind").asText()).isEqualTo("jar");
    assertThat(image.at("/comparison/changes/0/kind").asText()).isEqualTo("changed");
    assertThat(image.at("/functions/0/handlers/0/triggers/0/kind").asText()).isEqualTo("queue");
  }

  @Test
  void factsOfLaterVersionsAreSkipped() throws Exception {
    String text = codec.write(complete()).replace("\"application\" ", "\"application\"");
    String later = text.replaceFirst("\\{", "{\"unheard-of\": [1],");

    assertThat(codec.read(later)).isEqualTo(complete());
  }

  @Test
  void anotherSchemaOrNoReportIsSaid() throws Exception {
    String other = codec.write(complete()).replace("\"schemaVersion\": 1", "\"schemaVersion\": 2");

    assertThatThrownBy(() -> codec.read(other))
        .isInstanceOf(MalformedReportException.class)
        .hasMessage("its schemaVersion is not 1");
    assertThatThrownBy(() -> codec.read("null")).isInstanceOf(MalformedReportException.class);
    assertThatThrownBy(() -> codec.read("[]")).isInstanceOf(MalformedReportException.class);
    assertThatThrownBy(() -> codec.read("{"))
        .isInstanceOf(MalformedReportException.class)
        .hasMessageStartingWith("it is no report: ");
  }
}
