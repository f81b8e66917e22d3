package dev.lading.imagebuilder.report.page;

import static java.util.Comparator.comparing;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.imagebuilder.report.facts.DependencyReport;
import dev.lading.imagebuilder.report.facts.DependencyReport.NativeReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.ItemReport;
import dev.lading.imagebuilder.report.facts.LayerReport;
import dev.lading.imagebuilder.report.facts.LeftOutReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the largest items, what was pruned and what was left out. */
final class CargoSection {

  private static final int MOST = 12;
  private static final String NOT_NEEDED = "not-needed";

  private record Item(LayerReport layer, ItemReport item) {}

  private final ImageReport image;
  private final Html html;

  CargoSection(ImageReport image, Html html) {
    this.image = image;
    this.html = html;
  }

  void write() {
    largest();
    html.open("div", "class", "columns").line();
    pruned();
    leftOut();
    html.close().line();
  }

  private void largest() {
    List<Item> items = new ArrayList<>();
    for (LayerReport layer : image.layers()) {
      layer.items().forEach(item -> items.add(new Item(layer, item)));
    }
    items.sort(comparing((Item each) -> -each.item().bytes()));
    long most = items.isEmpty() ? 1 : Math.max(1, items.get(0).item().bytes());
    html.open("section").element("h3", "Largest items").line();
    html.open("ol", "class", "rows").line();
    items.stream().limit(MOST).forEach(each -> row(each, most));
    html.close().line();
    if (items.size() > MOST) {
      html.open("details");
      html.element("summary", "The other " + (items.size() - MOST));
      html.open("ol", "class", "rows").line();
      items.stream().skip(MOST).forEach(each -> row(each, most));
      html.close().close().line();
    }
    html.close().line();
  }

  private void row(Item each, long most) {
    ItemReport item = each.item();
    html.open("li", "class", Styles.layer(each.layer().title()));
    html.open("span", "class", "what").element("b", Styles.fileName(item.path()));
    html.element("small", item.origin().isEmpty() ? item.path() : item.origin()).close();
    html.open("span", "class", "meter", "aria-hidden", "true");
    html.open("i", "style", "width:" + Math.max(1, item.bytes() * 100 / most) + "%")
        .close()
        .close();
    html.element("span", ByteCount.format(item.bytes()), "class", "number").close().line();
  }

  private void pruned() {
    List<DependencyReport> jars =
        image.dependencies().stream()
            .filter(dependency -> !dependency.pruned().isEmpty())
            .sorted(comparing((DependencyReport each) -> -each.prunedBytes()))
            .toList();
    html.open("section").open("h3").text("Pruned ");
    html.element("b", ByteCount.format(image.prunedBytes())).close().line();
    if (jars.isEmpty()) {
      html.element("p", "There was nothing of other platforms.", "class", "note");
    } else {
      html.element(
          "p",
          "Natives that cannot be loaded on this image's platform, and their debug files.",
          "class",
          "note");
    }
    for (DependencyReport jar : jars) {
      html.open("details").open("summary").element("span", jar.coordinates());
      html.element(
          "small", ByteCount.format(jar.prunedBytes()) + " of " + ByteCount.format(jar.size()));
      html.close().open("ul", "class", "codes sized").line();
      platforms(jar).forEach((platform, bytes) -> platform(platform, bytes));
      html.close().close().line();
    }
    html.close().line();
  }

  private void platform(String platform, long bytes) {
    html.open("li").element("code", platform);
    html.element("span", ByteCount.format(bytes)).close().line();
  }

  private static Map<String, Long> platforms(DependencyReport jar) {
    Map<String, Long> platforms = new TreeMap<>();
    for (NativeReport file : jar.pruned()) {
      String platform =
          file.platforms().isEmpty() ? "debug files" : String.join(", ", file.platforms());
      platforms.merge(platform, file.storedSize(), Long::sum);
    }
    return platforms;
  }

  private void leftOut() {
    html.open("section").open("h3").text("Left out ");
    html.element("b", ByteCount.format(image.leftOutBytes())).close().line();
    if (image.leftOut().isEmpty()) {
      html.element("p", "Every dependency of the build is in the image.", "class", "note");
    }
    List<LeftOutReport> chosen =
        image.leftOut().stream().filter(each -> !each.reason().equals(NOT_NEEDED)).toList();
    List<LeftOutReport> notNeeded =
        image.leftOut().stream().filter(each -> each.reason().equals(NOT_NEEDED)).toList();
    leftOut(chosen);
    if (!notNeeded.isEmpty()) {
      long bytes = notNeeded.stream().mapToLong(LeftOutReport::size).sum();
      html.open("details").open("summary");
      html.element("span", count(notNeeded.size()) + " that nothing in the image needs");
      html.element("small", ByteCount.format(bytes)).close().line();
      leftOut(notNeeded);
      html.close().line();
    }
    html.close().line();
  }

  private void leftOut(List<LeftOutReport> jars) {
    html.open("ul", "class", "left-out").line();
    jars.stream()
        .sorted(comparing((LeftOutReport each) -> -each.size()))
        .forEach(
            each -> {
              html.open("li").element("b", each.coordinates());
              html.element("span", ByteCount.format(each.size()), "class", "number");
              html.element("small", each.explanation()).close().line();
            });
    html.close().line();
  }

  private static String count(int jars) {
    return jars == 1 ? "1 jar" : jars + " jars";
  }
}
