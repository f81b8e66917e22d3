package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Snippets that are not Java are what they say: XML, JSON, YAML or commands of a shell. */
class SnippetSyntaxTest {

  private static final Pattern COMMAND =
      Pattern.compile(
          "^(mvn|aws|curl|jq|java|javac|git|gradle|\\./gradlew|docker|podman|bench/|e2e/|\\.ci/)\\b.*",
          Pattern.DOTALL);

  private static final Pattern SCRIPT =
      Pattern.compile("^((?:bench|e2e|\\.ci)/[\\w-]+)", Pattern.MULTILINE);

  @Test
  void commandsAreMarkedAsSuch() {
    assertThat(unmarked(Page.all())).isEmpty();
    assertThat(unmarked(List.of(Page.of("docs/x.md", "```\nmvn verify\n```\n")))).hasSize(1);
  }

  private static List<String> unmarked(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.fences().stream())
        .filter(fence -> fence.language().isEmpty() && COMMAND.matcher(fence.text()).matches())
        .map(Fence::toString)
        .toList();
  }

  @Test
  void scriptsThatPagesCallAreThere() throws IOException {
    List<String> called = called(Page.all());

    assertThat(called).hasSizeGreaterThan(5).filteredOn(path -> !isScript(path)).isEmpty();
    assertThat(called(List.of(Page.of("docs/x.md", "```sh\nbench/gone --all\n```\n"))))
        .containsExactly("bench/gone")
        .filteredOn(SnippetSyntaxTest::isScript)
        .isEmpty();
  }

  private static List<String> called(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.fences().stream())
        .filter(fence -> Set.of("sh", "bash").contains(fence.language()))
        .flatMap(fence -> SCRIPT.matcher(fence.text()).results())
        .map(script -> script.group(1))
        .toList();
  }

  private static boolean isScript(String path) {
    return Files.isExecutable(Page.TOP.resolve(path)) && !Files.isDirectory(Page.TOP.resolve(path));
  }

  @Test
  void everyBlockIsWellFormed() {
    List<Fence> fences = Page.all().stream().flatMap(page -> page.fences().stream()).toList();

    assertThat(fences).hasSizeGreaterThan(40);
    assertThat(fences.stream().flatMap(fence -> problem(fence).stream()).toList()).isEmpty();
  }

  @Test
  void aWrongBlockIsFound() {
    Page page =
        Page.of(
            "docs/x.md",
            """
            ```xml
            <plugin></plugins>
            ```

            ```json
            {"a": 1,}
            ```

            ```yaml
            a: [1
            ```

            ```sh
            mvn package "-Da
            ```

            ```xml
            <a/>
            <b/>
            ```
            """);

    assertThat(page.fences().stream().flatMap(fence -> problem(fence).stream()).toList())
        .hasSize(4)
        .allMatch(problem -> problem.startsWith("docs/x.md:"));
  }

  private static Optional<String> problem(Fence fence) {
    try {
      switch (fence.language()) {
        case "xml" -> xml(fence.text());
        case "json" -> json(fence.text());
        case "yaml" -> yaml(fence.text());
        case "sh", "bash" -> shell(fence.text());
        default -> {}
      }
      return Optional.empty();
    } catch (SAXException | IOException | YamlEngineException e) {
      return Optional.of(fence + " " + e.getMessage());
    }
  }

  private static void xml(String text) throws SAXException, IOException {
    try {
      // A snippet may show several elements that stand side by side in a POM.
      String rooted = "<snippet>" + text.replaceFirst("^<\\?xml[^>]*>", "") + "</snippet>";
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader(rooted)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(String text) throws IOException {
    new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
  }

  private static void yaml(String text) {
    new Parse(LoadSettings.builder().build()).parseString(text).forEach(event -> {});
  }

  private static void shell(String text) throws IOException {
    Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    try (var input = bash.getOutputStream()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    }
    String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!told.isEmpty()) {
      throw new IOException(told);
    }
  }
}
