package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.ItemReport;
import dev.lading.imagebuilder.report.facts.ItemReport.PartReport;
import dev.lading.imagebuilder.report.facts.LayerReport;
import dev.lading.imagebuilder.report.page.Squares.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws what is in an image as a treemap: layers, in them jars and laid-out natives, in jars their
 * natives. It is drawn twice, for wide and for narrow windows; the page shows the one that fits.
 */
final class Hold {

  private static final Box WIDE = new Box(0, 0, 1160, 500);
  private static final Box NARROW = new Box(0, 0, 346, 560);
  private static final double TITLE = 22;

  /** What is smaller than this part of the whole is drawn as large as this, to be seen at all. */
  private static final double SMALLEST_LAYER = 0.004;

  /** What would be smaller than this, in square pixels, is drawn as one with its like. */
  private static final double SMALLEST_TILE = 90;

  private final ImageReport image;
  private final Html html;
  private Box whole = WIDE;

  Hold(ImageReport image, Html html) {
    this.image = image;
    this.html = html;
  }

  void draw() {
    draw(WIDE, "hold wide");
    draw(NARROW, "hold narrow");
  }

  private void draw(Box box, String style) {
    whole = box;
    List<LayerReport> layers =
        image.layers().stream()
            .sorted(Comparator.comparing(LayerReport::bytes).reversed())
            .toList();
    double total = image.carriedBytes();
    html.open("div", "class", style, "role", "group", "aria-label", "Contents by size").line();
    List<Double> weights =
        layers.stream()
            .map(layer -> Math.max(weight(layer.bytes()), total * SMALLEST_LAYER))
            .toList();
    List<Box> boxes = Squares.divide(box, weights);
    for (int index = 0; index < layers.size(); index++) {
      layer(layers.get(index), boxes.get(index).inset(2, 2));
    }
    html.close().line();
  }

  private void layer(LayerReport layer, Box box) {
    boolean titled = box.height() > 70 && box.width() > 90;
    html.open("div", "class", "bay " + Styles.layer(layer.title()), "style", place(box));
    if (titled) {
      html.open("span", "class", "bay-title").text(layer.title()).text(" ");
      html.element("b", ByteCount.format(layer.bytes())).close();
    }
    html.close();
    Box inner = box.inset(titled ? 4 : 1, titled ? TITLE : 1);
    List<ItemReport> shown = new ArrayList<>();
    List<ItemReport> small = new ArrayList<>();
    for (ItemReport item : layer.items()) {
      double area = layer.bytes() == 0 ? 0 : inner.area() * item.bytes() / layer.bytes();
      (area >= SMALLEST_TILE || shown.isEmpty() ? shown : small).add(item);
    }
    List<Double> weights = new ArrayList<>();
    shown.forEach(item -> weights.add(weight(item.bytes())));
    long smallBytes = small.stream().mapToLong(ItemReport::bytes).sum();
    if (!small.isEmpty()) {
      weights.add(weight(smallBytes));
    }
    // The small ones together come last, though they may be larger than the one before.
    List<Box> boxes = Squares.divide(inner, weights);
    for (int index = 0; index < shown.size(); index++) {
      item(layer, shown.get(index), boxes.get(index).inset(1, 1));
    }
    if (!small.isEmpty()) {
      String name = small.size() + (small.size() == 1 ? " smaller" : " smaller ones");
      tile(layer, name, smallBytes, boxes.get(shown.size()).inset(1, 1));
    }
  }

  private void item(LayerReport layer, ItemReport item, Box box) {
    boolean roomy = box.width() > 96 && box.height() > 64 && !item.parts().isEmpty();
    tile(layer, item, box);
    if (roomy) {
      parts(item, box.inset(4, 38));
    }
  }

  private void tile(LayerReport layer, ItemReport item, Box box) {
    String kind =
        switch (item.kind()) {
          case JAR -> "jar";
          case NATIVE -> "native, laid out";
          case CLASSES -> "classes";
          case FILE -> "file";
        };
    String name = Styles.fileName(item.path());
    String label =
        name + ", " + ByteCount.format(item.bytes()) + ", " + kind + ", " + layer.title();
    open(layer, Styles.kind(item.kind()), box, label);
    content(name, item.bytes(), box);
    html.close().line();
  }

  private void tile(LayerReport layer, String name, long bytes, Box box) {
    open(layer, "small", box, name + ", " + ByteCount.format(bytes) + ", " + layer.title());
    content(name, bytes, box);
    html.close().line();
  }

  private void open(LayerReport layer, String kind, Box box, String label) {
    html.open(
        "a",
        "class",
        "tile " + kind + " " + Styles.layer(layer.title()),
        "style",
        place(box),
        "href",
        "#" + Styles.id(image.name(), layer.title()),
        "aria-label",
        label);
  }

  private void content(String name, long bytes, Box box) {
    if (box.width() > 46 && box.height() > 17) {
      html.element("span", name, "class", "name");
      if (box.height() > 34) {
        html.element("span", ByteCount.format(bytes), "class", "size");
      }
    }
  }

  /** The natives of a jar, and the rest of it as empty space. */
  private void parts(ItemReport item, Box box) {
    List<PartReport> parts =
        item.parts().stream().sorted(Comparator.comparing(PartReport::bytes).reversed()).toList();
    long natives = parts.stream().mapToLong(PartReport::bytes).sum();
    long rest = Math.max(0, item.bytes() - natives);
    if (natives == 0) {
      return;
    }
    List<Double> weights = new ArrayList<>();
    parts.forEach(part -> weights.add(weight(part.bytes())));
    weights.add(weight(rest));
    List<Box> boxes = Squares.divide(box, weights);
    for (int index = 0; index < parts.size(); index++) {
      Box part = boxes.get(index).inset(1, 1);
      if (part.area() > SMALLEST_TILE) {
        html.open("span", "class", "part", "style", place(part));
        content(Styles.fileName(parts.get(index).path()), parts.get(index).bytes(), part);
        html.close();
      }
    }
  }

  /** What is empty is drawn too. */
  private static double weight(long bytes) {
    return Math.max(1.0, (double) bytes);
  }

  private String place(Box box) {
    return String.format(
        Locale.ROOT,
        "left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%",
        box.x() / whole.width() * 100,
        box.y() / whole.height() * 100,
        box.width() / whole.width() * 100,
        box.height() / whole.height() * 100);
  }
}
