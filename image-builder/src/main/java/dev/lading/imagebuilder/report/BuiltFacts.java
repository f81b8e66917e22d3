package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.BuiltReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.BuiltLayerReport;
import dev.lading.imagebuilder.report.facts.BuiltReport.ClassDataReport;
import java.util.Locale;

/** Makes a report's facts of what was built. */
public final class BuiltFacts {

  private BuiltFacts() {}

  /** The report with an image that was built. */
  public static ApplicationReport add(
      ApplicationReport report, ImageRequest request, ImageArchive archive) {
    String name = request.plan().image().name().value();
    BuiltReport built =
        new BuiltReport(
            request.base().toString(),
            archive.digest(),
            "images/" + archive.file().getFileName(),
            archive.size(),
            archive.layers().stream()
                .map(layer -> new BuiltLayerReport(layer.title(), layer.size()))
                .toList(),
            new ClassDataReport(
                archive.classData().status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                archive.classData().bytes(),
                archive.classData().detail()));
    return report.withImages(
        image ->
            image.name().equals(name)
                ? image.withBuilt(built).withProofs(ImageFacts.proofs(archive.proofs()))
                : image);
  }
}
