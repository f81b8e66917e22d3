package dev.lading.imagebuilder.report.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lading.model.manifest.JsonLayout;

/** Writes reports as JSON, always the same text for the same report, and reads them again. */
public final class ReportCodec {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          // A report of a later version of Lading with more facts is still read.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** The JSON text, ending in a line feed. */
  public String write(ApplicationReport report) {
    try {
      return JSON.writer(JsonLayout.printer()).writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain records are always written", e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws MalformedReportException when it is no report, or one of another schema version
   */
  public ApplicationReport read(String text) throws MalformedReportException {
    try {
      ApplicationReport report = JSON.readValue(text, ApplicationReport.class);
      if (report == null || report.schemaVersion() != ApplicationReport.SCHEMA_VERSION) {
        throw new MalformedReportException(
            "its schemaVersion is not " + ApplicationReport.SCHEMA_VERSION);
      }
      return report;
    } catch (JsonProcessingException e) {
      throw new MalformedReportException("it is no report: " + e.getOriginalMessage());
    }
  }
}
