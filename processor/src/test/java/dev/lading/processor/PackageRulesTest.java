package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between the stages, which keep a class from deciding and rendering at once. */
class PackageRulesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/lading/processor");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+);$", Pattern.MULTILINE);

  @ParameterizedTest
  @CsvSource({
    "declaration, com.palantir.javapoet",
    "declaration, dev.lading.processor.validation",
    "validation, com.palantir.javapoet",
    "validation, dev.lading.processor.assembly",
    "assembly, com.palantir.javapoet",
    "assembly, javax.lang.model",
    "emit, javax.lang.model.element.TypeElement",
    "emit, javax.lang.model.type",
    "emit, com.google.auto",
    "emit, dev.lading.annotations",
    "emit, dev.lading.processor.declaration",
    "emit, dev.lading.processor.validation",
    "emit, dev.lading.processor.assembly",
    "openapi, javax.lang.model",
    "openapi, com.google.auto",
    "openapi, dev.lading.processor.declaration",
    "openapi, dev.lading.processor.openapi.reading",
    "openapi/description, javax.lang.model",
    "openapi/description, dev.lading.processor.declaration",
    "openapi/reading, dev.lading.processor.emit",
    "openapi/reading, dev.lading.processor.validation"
  })
  void doesNotImport(String stage, String forbidden) throws IOException {
    assertThat(imports(stage))
        .isNotEmpty()
        .noneMatch(name -> name.equals(forbidden) || name.startsWith(forbidden + "."));
  }

  private static List<String> imports(String stage) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(stage))) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(Files.readString(file));
      }
      return IMPORT.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
  }
}
