package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Links of the pages lead somewhere: to a file that is there, at a heading that it has. */
class LinksTest {

  @Test
  void everyLinkOfEveryPage() {
    List<Page> pages = Page.all();

    assertThat(pages).hasSizeGreaterThan(30);
    assertThat(pages.stream().flatMap(page -> broken(page).stream()).toList()).isEmpty();
  }

  @Test
  void everyPageIsReachedFromTheReadme() {
    Set<Path> reached = new java.util.TreeSet<>();
    reach(Path.of("README.md"), reached);

    assertThat(reached)
        .containsAll(
            Page.all().stream()
                .map(Page::path)
                .filter(path -> !path.startsWith(Path.of("docs", "adr")))
                .toList());
  }

  @Test
  void aLinkToNowhereIsFound() {
    Page page =
        Page.of(
            "docs/x.md",
            """
            # A heading, `with code`

            [there](handlers.md#interceptors) [here](#a-heading-with-code) [AWS](https://aws.amazon.com)
            [gone](gone.md) [no such heading](handlers.md#gone) [nor here](#gone) ![picture](gone.svg)
            """);

    assertThat(broken(page))
        .containsExactly(
            "docs/x.md: gone.md",
            "docs/x.md: handlers.md#gone",
            "docs/x.md: #gone",
            "docs/x.md: gone.svg");
  }

  private static void reach(Path path, Set<Path> reached) {
    if (!reached.add(path) || !path.toString().endsWith(".md")) {
      return;
    }
    for (String destination : Page.read(path.toString()).destinations()) {
      if (!destination.contains(":") && !destination.startsWith("#")) {
        Path target = path.resolveSibling(destination.replaceFirst("#.*", "")).normalize();
        if (Files.isDirectory(Page.TOP.resolve(target))) {
          target = target.resolve("README.md");
        }
        if (Files.exists(Page.TOP.resolve(target))) {
          reach(target, reached);
        }
      }
    }
  }

  private static List<String> broken(Page page) {
    List<String> broken = new ArrayList<>();
    for (String destination : page.destinations()) {
      if (!destination.matches("[a-z]+:.*") && !resolves(page, destination)) {
        broken.add(page.path() + ": " + destination);
      }
    }
    return broken;
  }

  private static boolean resolves(Page page, String destination) {
    int hash = destination.indexOf('#');
    String file = hash < 0 ? destination : destination.substring(0, hash);
    Path target = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
    if (!file.isEmpty() && !Files.exists(Page.TOP.resolve(target))) {
      return false;
    }
    return hash < 0
        || (file.isEmpty() ? page : Page.read(target.toString()))
            .anchors()
            .contains(destination.substring(hash + 1));
  }
}
