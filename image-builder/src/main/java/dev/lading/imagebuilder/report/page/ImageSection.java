package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.imagebuilder.report.facts.BuiltReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.BuiltLayerReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.LayerReport;
import java.util.List;

/** Writes what the page says about one image. */
final class ImageSection {

  private final ImageReport image;
  private final Html html;

  ImageSection(ImageReport image, Html html) {
    this.image = image;
    this.html = html;
  }

  void write() {
    html.open("article", "id", Styles.id("image", image.name())).line();
    html.open("header", "class", "image-head");
    html.open("h2").text(image.name()).text(" ");
    html.element("span", image.architecture(), "class", "arch").close();
    stamp();
    html.close().line();
    fields();
    balance();
    hold();
    new FunctionsSection(image, html).write();
    html.open("div", "class", "columns").line();
    new ProofsSection(image, html).write();
    new ColdStartSection(image, html).write();
    html.close().line();
    new CargoSection(image, html).write();
    new ComparisonSection(image, html).write();
    html.close().line();
  }

  private void stamp() {
    long failed = image.proofs().stream().filter(proof -> !proof.passed()).count();
    if (!image.proofs().isEmpty()) {
      html.element(
          "a",
          failed == 0 ? image.proofs().size() + " proofs hold" : failed + " proofs fail",
          "class",
          failed == 0 ? "stamp good" : "stamp bad",
          "href",
          "#" + Styles.id(image.name(), "proofs"));
    }
  }

  private void fields() {
    BuiltReport built = image.built();
    html.open("dl", "class", "fields").line();
    size("Carried, unpacked", ByteCount.format(image.carriedBytes()));
    if (built != null) {
      size("Compressed, with base", ByteCount.format(built.compressedBytes()));
    }
    size("Pruned", ByteCount.format(image.prunedBytes()));
    field("Base", built == null ? image.base() : built.base());
    field("Entry point", String.join(" ", image.entryPoint()));
    if (built != null) {
      field("Digest", built.digest());
      field("Archive", built.archive());
    }
    html.close().line();
  }

  private void size(String name, String value) {
    html.open("div", "class", "size").element("dt", name).element("dd", value).close().line();
  }

  private void field(String name, String value) {
    html.open("div").element("dt", name).element("dd", value).close().line();
  }

  /** How much of the build's jars went in, was pruned, and stayed out. */
  private void balance() {
    html.open("div", "class", "balances").line();
    Balance plan = new Balance("Carried, and not carried", html);
    plan.add("carried", "part-carried", image.carriedBytes());
    plan.add("pruned, of other platforms", "part-pruned", image.prunedBytes());
    plan.add("left out", "part-left", image.leftOutBytes());
    plan.write();
    BuiltReport built = image.built();
    if (built != null) {
      Balance layers = new Balance("As built, compressed", html);
      layers.add(BuiltReport.BASE, "part-base", built.baseBytes());
      for (BuiltLayerReport layer : built.layers()) {
        if (!layer.title().equals(BuiltReport.BASE)) {
          layers.add(layer.title(), Styles.layer(layer.title()), layer.bytes());
        }
      }
      layers.write();
    }
    html.close().line();
  }

  private void hold() {
    html.open("section", "class", "hold-section").line();
    html.element("h3", "What is in it").line();
    new Hold(image, html).draw();
    html.element("p", "", "class", "readout", "aria-live", "polite").line();
    List<LayerReport> layers = image.layers();
    html.open("ul", "class", "legend").line();
    for (LayerReport layer : layers) {
      html.open(
          "li", "id", Styles.id(image.name(), layer.title()), "class", Styles.layer(layer.title()));
      html.open("i").close();
      html.element("span", layer.title());
      html.text(" ").element("b", ByteCount.format(layer.bytes()));
      html.text(" ").element("small", layer.files() == 1 ? "1 file" : layer.files() + " files");
      html.close().line();
    }
    html.close().line();
    html.element(
        "p",
        "Areas are bytes as they lie in the image, before layers are compressed; what would be too"
            + " small to see is enlarged.",
        "class",
        "note");
    html.close().line();
  }
}
