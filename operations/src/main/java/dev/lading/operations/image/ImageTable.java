package dev.lading.operations.image;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.operations.console.Style;
import dev.lading.operations.console.Table;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The images of a build, a line for each. */
public final class ImageTable {

  private static final int PREFIX = "sha256:".length();
  private static final int DIGEST = PREFIX + 12;
  private static final double MILLIS = 1000;

  private final Table table = new Table("  ");

  /** Creates a table with its heading. */
  public ImageTable(Style style) {
    table.row(
        List.of("image", "architecture", "functions", "size", "jars", "layers", "digest", "time")
            .stream()
            .map(style::faint)
            .toList());
  }

  /**
   * Adds an image.
   *
   * @param made how many of its layers were fetched or made, rather than found
   * @param time that it took
   */
  public void row(ImagePlan plan, ImageArchive archive, int made, Duration time) {
    int all = archive.layers().size();
    row(
        plan,
        archive.size(),
        archive.digest(),
        made == 0 ? all + " kept" : made + " made, " + Math.max(0, all - made) + " kept",
        time);
  }

  /**
   * Adds an image with words for its layers.
   *
   * @param bytes of the image, compressed
   */
  public void row(ImagePlan plan, long bytes, String digest, String layers, Duration time) {
    long jars = plan.artifacts().stream().mapToLong(PlannedArtifact::size).sum();
    String pruned =
        plan.prunedBytes() == 0
            ? ByteCount.format(jars)
            : ByteCount.format(jars - plan.prunedBytes()) + " of " + ByteCount.format(jars);
    table.row(
        plan.image().name().value(),
        plan.image().architecture().lambdaName(),
        Integer.toString(plan.manifest().functions().size()),
        ByteCount.format(bytes),
        pruned,
        layers,
        digest.substring(PREFIX, DIGEST),
        String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS));
  }

  /** The lines of the table. */
  public List<String> lines() {
    return table.lines();
  }
}
