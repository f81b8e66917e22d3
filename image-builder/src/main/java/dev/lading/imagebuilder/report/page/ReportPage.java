package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.FunctionReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToLongFunction;

/** Writes the page. The same report always gives the same bytes. */
public final class ReportPage {

  private final ApplicationReport report;
  private final Html html = new Html();

  private ReportPage(ApplicationReport report) {
    this.report = report;
  }

  /** The page's HTML. */
  public static String of(ApplicationReport report) {
    return new ReportPage(report).page();
  }

  private String page() {
    html.raw("<!DOCTYPE html>").line().open("html", "lang", "en").line();
    head();
    html.open("body").line();
    html.element("a", "Skip to the images", "class", "skip", "href", "#images").line();
    masthead();
    html.open("main", "id", "images").line();
    warnings();
    for (ImageReport image : report.images()) {
      new ImageSection(image, html).write();
    }
    html.close().line();
    footer();
    html.open("script").raw(resource("report.js")).close().line();
    html.close().line().close().line();
    return html.toString();
  }

  private void head() {
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", report.application() + ": bill of lading").line();
    html.open("style").raw(resource("report.css")).close().line();
    html.close().line();
  }

  private void masthead() {
    html.open("header", "class", "masthead").line();
    html.open("div", "class", "name");
    html.element("p", "Bill of lading", "class", "kicker");
    html.element("h1", report.application()).close().line();
    html.open("dl", "class", "totals").line();
    List<ImageReport> images = report.images();
    long functions = images.stream().mapToLong(image -> image.functions().size()).sum();
    long triggers =
        images.stream()
            .flatMap(image -> image.functions().stream())
            .flatMap(function -> function.handlers().stream())
            .map(FunctionReport.HandlerReport::triggers)
            .mapToLong(List::size)
            .sum();
    field("Images", Integer.toString(images.size()));
    field("Functions", Long.toString(functions));
    field("Triggers", Long.toString(triggers));
    field("Carried", ByteCount.format(sum(ImageReport::carriedBytes)));
    field("Pruned", ByteCount.format(sum(ImageReport::prunedBytes)));
    html.close().line();
    if (images.size() > 1) {
      html.open("nav", "class", "tabs", "aria-label", "Images").line();
      for (ImageReport image : images) {
        html.open("a", "href", "#" + Styles.id("image", image.name()));
        html.text(image.name()).text(" ");
        html.element("span", image.architecture()).close().line();
      }
      html.close().line();
    }
    html.close().line();
  }

  private long sum(ToLongFunction<ImageReport> bytes) {
    return report.images().stream().mapToLong(bytes).sum();
  }

  private void field(String name, String value) {
    html.open("div").element("dt", name).element("dd", value).close().line();
  }

  private void warnings() {
    if (report.warnings().isEmpty()) {
      return;
    }
    html.open("section", "class", "warnings", "aria-label", "Warnings").line();
    html.element(
        "h2",
        report.warnings().size() == 1 ? "One warning" : report.warnings().size() + " warnings");
    html.open("ul").line();
    report.warnings().forEach(warning -> html.element("li", warning).line());
    html.close().close().line();
  }

  private void footer() {
    html.open("footer").text("Written by Lading. The same facts for programs: ");
    html.element("a", "report.json", "href", "report.json");
    html.text(". A megabyte is a million bytes.").close().line();
  }

  private static String resource(String name) {
    try (InputStream content = ReportPage.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException(name + " is missing in the image builder's jar");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
