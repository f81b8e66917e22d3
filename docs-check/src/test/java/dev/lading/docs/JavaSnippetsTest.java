package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java that pages show compiles with the annotation processor. */
class JavaSnippetsTest {

  @TempDir private Path folder;

  /** What is compiled together: a framed snippet alone, all others of a page as one application. */
  static Stream<List<Fence>> compilations() {
    return Page.all().stream().flatMap(page -> compilations(page).stream());
  }

  private static List<List<Fence>> compilations(Page page) {
    Map<String, List<Fence>> compilations = new LinkedHashMap<>();
    for (Fence fence : page.fences()) {
      if (fence.language().equals("java")
          && fence.test().isEmpty()
          && fence.generated().isEmpty()) {
        compilations
            .computeIfAbsent(
                fence.frame().map(f -> fence.toString()).orElse(""), k -> new ArrayList<>())
            .add(fence);
      }
    }
    return List.copyOf(compilations.values());
  }

  @ParameterizedTest
  @MethodSource("compilations")
  void compiles(List<Fence> fences) throws IOException {
    assertThat(told(fences)).isEmpty();
  }

  @Test
  void thereAreSnippetsOnEveryPageOfTheLanguage() {
    assertThat(compilations().flatMap(List::stream).map(fence -> fence.page().toString()))
        .contains("README.md", "docs/annotations.md", "docs/handlers.md", "docs/migration.md")
        .hasSizeGreaterThan(20);
  }

  @Test
  void aSnippetOfATestIsInIt() throws IOException {
    Map<String, String> tests = Proofs.tests();

    for (Page page : Page.all()) {
      for (Fence fence : page.fences()) {
        if (fence.test().isPresent()) {
          assertThat(tests.getOrDefault(fence.test().get(), ""))
              .as(fence.toString())
              .contains(fence.text().lines().filter(line -> !line.isBlank()).toList());
        }
      }
    }
  }

  /** What the README shows of a generated class is in the one that its own snippet gets. */
  @Test
  void whatIsGeneratedIsShownAsItIs() throws IOException {
    List<Fence> fences = Page.read("README.md").fences();
    Fence shown = fences.stream().filter(f -> f.generated().isPresent()).findFirst().orElseThrow();
    Fence source = fences.stream().filter(f -> f.frame().isPresent()).findFirst().orElseThrow();

    assertThat(told(List.of(source))).isEmpty();
    assertThat(
            Files.readString(
                folder.resolve(
                    "classes/lading/generated/" + shown.generated().orElseThrow() + ".java")))
        .contains(shown.text().split("  …\n"));
  }

  @Test
  void aSnippetThatJavacRefusesIsFound() throws IOException {
    assertThat(told(onPage("public final class A { int a = \"\"; }")))
        .contains("A.java:", "error: incompatible types");
  }

  @Test
  void aSnippetThatTheProcessorRefusesIsFound() throws IOException {
    assertThat(
            told(
                onPage(
                    """
                    @ContainerImage(name = "a")
                    public final class A {
                      @Route(method = GET, path = "/:id")
                      public void get() {}
                    }
                    """)))
        .contains("[lading:invalid-path] '/:id'");
  }

  @Test
  void aSnippetThatTheProcessorWarnsOfIsFound() throws IOException {
    assertThat(
            told(
                onPage(
                    """
                    @ContainerImage(name = "a")
                    public final class A {
                      @Queue("jobs")
                      public String take(String job) { … }
                    }
                    """)))
        .contains("warning: [lading:result-ignored]");
  }

  private static List<Fence> onPage(String code) {
    return Page.of("docs/x.md", "```java\n" + code + "\n```\n").fences();
  }

  private String told(List<Fence> fences) throws IOException {
    return JavaSnippets.compile(
        fences.stream().flatMap(fence -> JavaSnippets.sources(fence).stream()).toList(), folder);
  }

  @Test
  void noFrameIsLeftOver() throws IOException {
    try (Stream<Path> frames = Files.list(Path.of("src", "test", "resources", "frames"))) {
      assertThat(frames.map(frame -> frame.getFileName().toString().replace(".java", "")))
          .containsExactlyInAnyOrderElementsOf(
              Page.all().stream()
                  .flatMap(page -> page.fences().stream())
                  .flatMap(fence -> fence.frame().stream())
                  .distinct()
                  .toList());
    }
  }
}
