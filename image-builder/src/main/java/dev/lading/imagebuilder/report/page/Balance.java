package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.ByteCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bar of parts of a whole, with their names and bytes below. */
final class Balance {

  private record Part(String name, String style, long bytes) {}

  private final String title;
  private final Html html;
  private final List<Part> parts = new ArrayList<>();

  Balance(String title, Html html) {
    this.title = title;
    this.html = html;
  }

  void add(String name, String style, long bytes) {
    if (bytes > 0) {
      parts.add(new Part(name, style, bytes));
    }
  }

  void write() {
    long sum = parts.stream().mapToLong(Part::bytes).sum();
    html.open("figure", "class", "balance").line();
    html.open("figcaption").text(title).text(" ");
    html.element("b", ByteCount.format(sum)).close().line();
    html.open("div", "class", "bar", "aria-hidden", "true");
    for (Part part : parts) {
      String style =
          String.format(Locale.ROOT, "flex-grow:%d", Math.max(1, part.bytes() * 10_000 / sum));
      html.open("span", "class", part.style(), "style", style).close();
    }
    html.close().line();
    html.open("ul", "class", "legend").line();
    for (Part part : parts) {
      html.open("li", "class", part.style()).open("i").close();
      html.element("span", part.name()).text(" ").element("b", ByteCount.format(part.bytes()));
      html.close().line();
    }
    html.close().close().line();
  }
}
