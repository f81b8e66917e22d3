package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.registry.PushedImage;
import dev.lading.imagebuilder.registry.PushedImage.PushedLayer;
import dev.lading.imagebuilder.registry.PushedImage.Way;
import java.util.ArrayList;
import java.util.List;

/** Tells people what was pushed. */
public final class PushSummary {

  private PushSummary() {}

  /** The lines for all images. */
  public static List<String> lines(List<PushedImage> pushed) {
    List<String> lines = new ArrayList<>();
    for (PushedImage image : pushed) {
      lines.add("Pushed " + image.image() + " (" + image.platform() + ")");
      lines.add("  image   " + image.uri());
      lines.add("  tags    " + String.join(", ", image.tags()));
      lines.add("  layers  " + layers(image));
    }
    return lines;
  }

  private static String layers(PushedImage image) {
    List<String> parts = new ArrayList<>();
    List<PushedLayer> sent = of(image, Way.SENT);
    if (!sent.isEmpty()) {
      List<String> titles = sent.stream().map(PushedLayer::title).distinct().toList();
      parts.add(
          "%d sent, %s (%s)"
              .formatted(
                  sent.size(), ByteCount.format(image.bytesSent()), String.join(", ", titles)));
    }
    add(parts, of(image, Way.MOUNTED), "taken from another repository");
    add(parts, of(image, Way.PRESENT), "already there");
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, List<PushedLayer> layers, String how) {
    if (!layers.isEmpty()) {
      parts.add(layers.size() + " " + how);
    }
  }

  private static List<PushedLayer> of(PushedImage image, Way way) {
    return image.layers().stream().filter(layer -> layer.way() == way).toList();
  }
}
