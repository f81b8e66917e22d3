package dev.lading.imagebuilder.report;

import static java.util.Comparator.comparing;

import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.ChangeReport;
import dev.lading.imagebuilder.report.facts.ComparisonReport.Kind;
import dev.lading.imagebuilder.report.facts.DependencyReport;
import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.LayerReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds out what differs between two builds. */
final class Comparisons {

  private Comparisons() {}

  /** A report whose images are compared with those of the same names in an earlier one. */
  static ApplicationReport compare(ApplicationReport report, ApplicationReport earlier) {
    return report.withImages(
        image -> {
          Optional<ImageReport> before = earlier.image(image.name());
          return image.withComparison(before.map(other -> compare(image, other)).orElse(null));
        });
  }

  private static ComparisonReport compare(ImageReport image, ImageReport before) {
    List<ChangeReport> changes = new ArrayList<>();
    changes.addAll(changes("layer", layers(before), layers(image)));
    changes.addAll(changes("dependency", dependencies(before), dependencies(image)));
    return new ComparisonReport(
        before.carriedBytes(),
        image.carriedBytes(),
        compressed(before),
        compressed(image),
        changes);
  }

  private static long compressed(ImageReport image) {
    return image.built() == null ? 0 : image.built().compressedBytes();
  }

  /** What can change: a version, bytes in the image, and for a dependency the jar's digest. */
  private record Thing(String version, long bytes, String content) {}

  private static Map<String, Thing> layers(ImageReport image) {
    Map<String, Thing> things = new LinkedHashMap<>();
    for (LayerReport layer : image.layers()) {
      things.put(layer.title(), new Thing("", layer.bytes(), ""));
    }
    return things;
  }

  private static Map<String, Thing> dependencies(ImageReport image) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    image.layers().stream()
        .flatMap(layer -> layer.items().stream())
        .forEach(item -> bytes.merge(item.origin(), item.bytes(), Long::sum));
    Map<String, Thing> things = new LinkedHashMap<>();
    for (DependencyReport dependency : image.dependencies()) {
      long size = bytes.getOrDefault(dependency.coordinates(), 0L);
      things.put(dependency.key(), new Thing(dependency.version(), size, dependency.sha256()));
    }
    return things;
  }

  private static List<ChangeReport> changes(
      String subject, Map<String, Thing> before, Map<String, Thing> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    Thing none = new Thing("", 0, "");
    List<ChangeReport> changes = new ArrayList<>();
    for (String name : names) {
      Thing old = before.getOrDefault(name, none);
      Thing now = after.getOrDefault(name, none);
      if (!old.equals(now)) {
        Kind kind =
            !before.containsKey(name)
                ? Kind.ADDED
                : after.containsKey(name) ? Kind.CHANGED : Kind.REMOVED;
        changes.add(
            new ChangeReport(
                kind, subject, name, old.version(), now.version(), old.bytes(), now.bytes()));
      }
    }
    changes.sort(
        comparing((ChangeReport change) -> -Math.abs(change.bytesAfter() - change.bytesBefore()))
            .thenComparing(ChangeReport::name));
    return changes;
  }
}
