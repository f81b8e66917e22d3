package dev.lading.imagebuilder.report;

import static java.util.Comparator.comparing;

import dev.lading.imagebuilder.catalogue.StandIns;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.LaidOutNative;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.imagebuilder.report.facts.ItemReport;
import dev.lading.imagebuilder.report.facts.ItemReport.PartReport;
import dev.lading.imagebuilder.report.facts.LayerReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a report's facts of a layer.
 *
 * <p>The size of a jar that is not written yet is what its build's jar has, less the natives that
 * are taken out. The jar itself may differ by some bytes of its directory.
 */
final class LayerFacts {

  private final Map<String, PlannedArtifact> artifacts;
  private final Layer layer;

  /** The facts of a layer; the artifacts are those of the image, by their paths. */
  LayerFacts(Map<String, PlannedArtifact> artifacts, Layer layer) {
    this.artifacts = artifacts;
    this.layer = layer;
  }

  LayerReport report() {
    List<ItemReport> items = new ArrayList<>();
    Map<String, Long> folders = new TreeMap<>();
    for (ImageFile file : layer.files()) {
      PlannedArtifact artifact = artifacts.get(file.path());
      if (artifact != null && !(file.content() instanceof FileContent.Generated)) {
        items.add(jar(file, artifact));
      } else if (file.content() instanceof FileContent.OutOfJar) {
        items.add(laidOut(file));
      } else if (file.content() instanceof FileContent.OnDisk) {
        folders.merge(folder(file.path()), bytes(file.content()), Long::sum);
      } else {
        items.add(
            new ItemReport(
                file.path(), ItemReport.Kind.FILE, "", bytes(file.content()), List.of()));
      }
    }
    folders.forEach(
        (path, bytes) ->
            items.add(
                new ItemReport(path, ItemReport.Kind.CLASSES, origin(path), bytes, List.of())));
    items.sort(comparing(ItemReport::bytes).reversed().thenComparing(ItemReport::path));
    long bytes = items.stream().mapToLong(ItemReport::bytes).sum();
    return new LayerReport(layer.kind().title(), bytes, layer.files().size(), items);
  }

  private static ItemReport jar(ImageFile file, PlannedArtifact artifact) {
    List<PartReport> parts = new ArrayList<>();
    for (NativeFile each : artifact.kept()) {
      if (!artifact.laidOut(each)) {
        boolean whole = artifact.layout().uncompressed().contains(each);
        parts.add(new PartReport(each.path(), whole ? each.size() : each.storedSize(), whole));
      }
    }
    return new ItemReport(
        file.path(),
        ItemReport.Kind.JAR,
        artifact.artifact().displayName(),
        bytes(file.content(), artifact),
        parts);
  }

  private static long bytes(FileContent content, PlannedArtifact artifact) {
    if (!(content instanceof FileContent.PrunedJar)) {
      return bytes(content);
    }
    long size = artifact.size() - artifact.prunedBytes();
    for (LaidOutNative laidOut : artifact.layout().laidOut()) {
      size -= laidOut.file().storedSize();
    }
    for (NativeFile file : artifact.layout().uncompressed()) {
      size += file.size() - file.storedSize();
    }
    return size;
  }

  private ItemReport laidOut(ImageFile file) {
    for (PlannedArtifact artifact : artifacts.values()) {
      Optional<LaidOutNative> found =
          artifact.layout().laidOut().stream()
              .filter(each -> each.path().equals(file.path()))
              .findFirst();
      if (found.isPresent()) {
        return new ItemReport(
            file.path(),
            ItemReport.Kind.NATIVE,
            artifact.artifact().displayName(),
            found.get().file().size(),
            List.of());
      }
    }
    throw new IllegalStateException("a native of no dependency: " + file.path());
  }

  private static long bytes(FileContent content) {
    try {
      if (content instanceof FileContent.OnDisk onDisk) {
        return ImageFacts.size(onDisk.file());
      }
      if (content instanceof FileContent.Generated generated) {
        return generated.text().getBytes(StandardCharsets.UTF_8).length;
      }
      if (content instanceof FileContent.StandIn standIn) {
        return StandIns.bytes(standIn.className()).length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("a file of unknown size: " + content);
  }

  /** The folder of a file. */
  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** The coordinates of the dependency whose classes lie in a folder. */
  private String origin(String folder) {
    return artifacts.entrySet().stream()
        .filter(artifact -> (folder + "/").startsWith(artifact.getKey() + "/"))
        .map(artifact -> artifact.getValue().artifact().displayName())
        .findFirst()
        .orElse("");
  }
}
