package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.push.PlannedPush;
import dev.lading.imagebuilder.registry.PreviewedImage;
import dev.lading.imagebuilder.registry.PreviewedImage.Layer;
import dev.lading.imagebuilder.registry.PreviewedImage.Tag;
import java.util.ArrayList;
import java.util.List;

/** Tells people what a push would do. */
public final class PushPlanSummary {

  private PushPlanSummary() {}

  /** The lines for all images. */
  public static List<String> lines(List<PlannedPush> planned) {
    List<String> lines = new ArrayList<>();
    for (PlannedPush each : planned) {
      PreviewedImage image = each.image();
      lines.add("Would push " + image.image() + " (" + image.platform() + ")");
      lines.add("  image   " + image.repository().pinned(image.digest()));
      for (String change : each.changes()) {
        lines.add("  first   " + change);
      }
      for (Tag tag : image.tags()) {
        lines.add("  tag     " + tag.name() + "  " + state(tag, image.digest()));
      }
      lines.add("  layers  " + layers(image.layers()));
    }
    return lines;
  }

  private static String state(Tag tag, String digest) {
    return tag.named()
        .map(named -> named.equals(digest) ? "names it already" : "moves from " + named)
        .orElse("is new");
  }

  private static String layers(List<Layer> all) {
    List<Layer> sent = all.stream().filter(layer -> !layer.present()).toList();
    int present = all.size() - sent.size();
    List<String> parts = new ArrayList<>();
    if (!sent.isEmpty()) {
      parts.add(
          "%d to send, %s (%s)"
              .formatted(
                  sent.size(),
                  ByteCount.format(sent.stream().mapToLong(Layer::size).sum()),
                  String.join(", ", sent.stream().map(Layer::title).distinct().toList())));
    }
    if (present > 0) {
      parts.add(present + " already there");
    }
    return String.join("; ", parts);
  }
}
