package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * The picture and the table of {@code docs/architecture.md} show the modules as the POMs have them.
 */
class ArchitecturePageTest {

  /** What is no part of the product: versions, an application, and these tests. */
  private static final Set<String> BESIDE = Set.of("bom", "example-app", "docs-check");

  private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| ", Pattern.MULTILINE);

  @Test
  void thePictureHasEachModuleAndItsDependencies() throws Exception {
    Picture picture = Picture.of(Files.readString(Page.TOP.resolve("docs/modules.svg")));
    Poms poms = Poms.read();

    assertThat(picture.modules()).isEqualTo(modules(poms));
    assertThat(picture.arrows()).isEqualTo(arrows(poms));
  }

  @Test
  void theTableHasEachModule() throws Exception {
    String page = Files.readString(Page.TOP.resolve("docs/architecture.md"));
    String table = page.substring(0, page.indexOf("Beside them"));

    assertThat(ROW.matcher(table).results().map(row -> row.group(1)).collect(Collectors.toSet()))
        .isEqualTo(modules(Poms.read()));
  }

  @Test
  void anotherPictureIsFound() throws Exception {
    String svg = Files.readString(Page.TOP.resolve("docs/modules.svg"));
    Set<String> arrows = arrows(Poms.read());

    for (String wrong :
        List.of(
            svg.replace("data-to=\"runtime\"", "data-to=\"annotations\""),
            svg.replaceFirst("<path data-from=\"logging\".*?/>", ""),
            svg.replace("<defs>", "<path data-from=\"runtime\" data-to=\"model\"/><defs>"))) {
      assertThat(Picture.of(wrong).arrows()).isNotEqualTo(arrows);
    }
  }

  private static Set<String> modules(Poms poms) {
    Set<String> modules = new TreeSet<>(poms.modules());
    modules.removeAll(BESIDE);
    return modules;
  }

  /** Direct dependencies but for those that follow from others. */
  private static Set<String> arrows(Poms poms) {
    Set<String> arrows = new TreeSet<>();
    for (String module : modules(poms)) {
      Set<String> implied =
          poms.modulesBelow(module).stream()
              .flatMap(below -> poms.allModulesBelow(below).stream())
              .collect(Collectors.toSet());
      poms.modulesBelow(module).stream()
          .filter(below -> !implied.contains(below))
          .forEach(below -> arrows.add(module + " -> " + below));
    }
    return arrows;
  }

  /** What an SVG says that it shows: {@code data-module}, {@code data-from} and {@code data-to}. */
  private record Picture(Set<String> modules, Set<String> arrows) {

    static Picture of(String svg) throws Exception {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement();
      Set<String> modules = new TreeSet<>();
      Set<String> arrows = new TreeSet<>();
      for (Element box : Poms.elements(root, "g")) {
        if (box.hasAttribute("data-module")) {
          assertThat(box.getTextContent()).startsWith(box.getAttribute("data-module"));
          modules.add(box.getAttribute("data-module"));
        }
      }
      for (Element arrow : Poms.elements(root, "path")) {
        if (arrow.hasAttribute("data-from")) {
          arrows.add(arrow.getAttribute("data-from") + " -> " + arrow.getAttribute("data-to"));
        }
      }
      return new Picture(modules, arrows);
    }
  }
}
