package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.imagebuilder.report.facts.ComparisonReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.ChangeReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.Kind;
import dev.lading.imagebuilder.report.facts.ImageReport;
import java.util.Locale;

/** Writes what differs from an earlier build. */
final class ComparisonSection {

  private final ImageReport image;
  private final Html html;

  ComparisonSection(ImageReport image, Html html) {
    this.image = image;
    this.html = html;
  }

  void write() {
    ComparisonReport comparison = image.comparison();
    if (comparison == null) {
      return;
    }
    html.open("section").element("h3", "Since the build before").line();
    html.open("p", "class", "summary");
    html.text("Unpacked ").element("b", ByteCount.format(comparison.bytesBefore())).text(" → ");
    html.element("b", ByteCount.format(comparison.bytesAfter()));
    html.text(" (" + difference(comparison.bytesAfter() - comparison.bytesBefore()) + ")");
    if (comparison.compressedBefore() > 0 && comparison.compressedAfter() > 0) {
      html.text(", compressed ").element("b", ByteCount.format(comparison.compressedBefore()));
      html.text(" → ").element("b", ByteCount.format(comparison.compressedAfter()));
      html.text(
          " (" + difference(comparison.compressedAfter() - comparison.compressedBefore()) + ")");
    }
    html.text(".").close().line();
    html.open("ul", "class", "changes").line();
    comparison.changes().forEach(this::change);
    html.close().close().line();
  }

  private void change(ChangeReport change) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    html.open("li").element("b", kind, "class", "kind " + kind);
    html.open("span", "class", "what").element("code", change.name());
    html.text(" ").element("small", detail(change)).close();
    html.element("span", difference(change.bytesAfter() - change.bytesBefore()), "class", "number");
    html.close().line();
  }

  private static String detail(ChangeReport change) {
    if (change.subject().equals("layer")) {
      return "layer";
    }
    if (change.kind() == Kind.CHANGED) {
      return change.before().equals(change.after())
          ? change.after() + ", other content"
          : change.before() + " → " + change.after();
    }
    return change.kind() == Kind.ADDED ? change.after() : change.before();
  }

  private static String difference(long bytes) {
    if (bytes == 0) {
      return "±0";
    }
    return (bytes > 0 ? "+" : "−") + ByteCount.format(Math.abs(bytes));
  }
}
