package dev.lading.operations.image;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.report.ByteCount;
import dev.lading.operations.console.Style;
import dev.lading.operations.console.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The images of a build, a line for each. */
public final class ImageTable {

  private static final int PREFIX = "sha256:".length();
  private static final int DIGEST = PREFIX + 12;
  private static final double MILLIS = 1000;

  private static final List<String> HEADING =
      List.of("image", "arch", "functions", "size", "jars", "layers", "digest", "time");

  /** What is left out where there is no room, in this order: other lines tell it too. */
  private static final List<String> DISPENSABLE = List.of("jars", "functions", "time");

  private final Style style;
  private final List<List<String>> rows = new ArrayList<>();

  /** Creates a table without images. */
  public ImageTable(Style style) {
    this.style = style;
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
    rows.add(
        List.of(
            plan.image().name().value(),
            plan.image().architecture().lambdaName(),
            Integer.toString(plan.manifest().functions().size()),
            ByteCount.format(bytes),
            pruned,
            layers,
            digest.substring(PREFIX, DIGEST),
            String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS)));
  }

  /**
   * The lines of the table.
   *
   * @param columns that a line may have; where that is too few, some of the table are left out
   */
  public List<String> lines(int columns) {
    List<String> out = new ArrayList<>();
    List<String> lines = lines(out);
    for (String each : DISPENSABLE) {
      if (lines.stream().allMatch(line -> Style.width(line) <= columns)) {
        break;
      }
      out.add(each);
      lines = lines(out);
    }
    return lines;
  }

  private List<String> lines(List<String> out) {
    Table table = new Table("  ");
    table.row(cells(HEADING, out).stream().map(style::faint).toList());
    rows.forEach(row -> table.row(cells(row, out)));
    return table.lines();
  }

  private static List<String> cells(List<String> row, List<String> out) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      if (!out.contains(HEADING.get(column))) {
        cells.add(row.get(column));
      }
    }
    return cells;
  }
}
