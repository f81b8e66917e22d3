package dev.lading.processor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ScrapeHandler, scrape-handler",
    "LLMScrape, llm-scrape",
    "S3Handler, s3-handler",
    "summarizeDaily, summarize-daily",
    "A, a",
    "Two_Words, two-words"
  })
  void kebabCase(String javaName, String expected) {
    assertThat(GeneratedNames.kebabCase(javaName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"llm-shared-http, LlmSharedHttp", "jobs.fifo, JobsFifo", "a_b, AB", "x9, X9"})
  void pascalCase(String naturalName, String expected) {
    assertThat(GeneratedNames.pascalCase(naturalName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"lancedb, LancedbImage", "3d-tools, Image3dTools"})
  void imageClass(String name, String expected) {
    assertThat(GeneratedNames.imageClass(name)).isEqualTo(expected);
  }

  @Property
  void everyVariableIsAnIdentifierOrAKeyword(@ForAll String name) {
    String variable = GeneratedNames.camelCase(name);
    assertThat(SourceVersion.isIdentifier(variable)).isTrue();
    assertThat(variable.substring(0, 1))
        .isEqualTo(variable.substring(0, 1).toLowerCase(Locale.ROOT));
  }
}
