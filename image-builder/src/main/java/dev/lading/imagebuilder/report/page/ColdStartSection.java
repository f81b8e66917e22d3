package dev.lading.imagebuilder.report.page;

import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.imagebuilder.report.facts.BuiltReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.ClassDataReport;
import dev.lading.imagebuilder.report.facts.ColdStartReport;
import dev.lading.imagebuilder.report.facts.ColdStartReport.FileReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import java.util.List;

/** Writes how an image starts. */
final class ColdStartSection {

  private final ImageReport image;
  private final Html html;

  ColdStartSection(ImageReport image, Html html) {
    this.image = image;
    this.html = html;
  }

  void write() {
    ColdStartReport start = image.coldStart();
    html.open("section", "class", "cold-start").line();
    html.element("h3", "Cold start").line();
    classData();
    files("Loaded from where they lie", start.laidOut(), false);
    files("Copied to /tmp at each start", start.inJars(), true);
    html.element("h4", "Java options").open("ul", "class", "codes").line();
    start.javaOptions().forEach(option -> html.open("li").element("code", option).close().line());
    html.close().line();
    html.open("details").element("summary", "Class path, " + start.classPath().size() + " entries");
    html.open("ol", "class", "codes").line();
    start.classPath().forEach(entry -> html.open("li").element("code", entry).close().line());
    html.close().close().line();
    html.close().line();
  }

  private void classData() {
    BuiltReport built = image.built();
    if (built == null) {
      return;
    }
    ClassDataReport data = built.classData();
    html.element("h4", "Class data sharing");
    html.open("p", "class", "class-data " + Styles.id(data.status()));
    if (data.bytes() > 0) {
      html.element("b", "An archive of " + ByteCount.format(data.bytes()) + ".").text(" ");
    }
    html.text(data.detail()).close().line();
  }

  private void files(String title, List<FileReport> files, boolean costly) {
    if (files.isEmpty()) {
      return;
    }
    long bytes = files.stream().mapToLong(FileReport::bytes).sum();
    html.open("h4").text(title).text(" ");
    html.element("b", ByteCount.format(bytes), "class", costly ? "bad" : "good").close();
    html.open("ul", "class", "codes sized").line();
    for (FileReport file : files) {
      html.open("li").element("code", file.path());
      html.element("span", ByteCount.format(file.bytes())).close().line();
    }
    html.close().line();
  }
}
