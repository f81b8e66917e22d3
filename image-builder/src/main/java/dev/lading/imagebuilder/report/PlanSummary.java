package dev.lading.imagebuilder.report;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.LeftOut;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Tells people what an application consists of and what its images will hold. */
public final class PlanSummary {

  private static final int MOST_FILE_NAMES = 2;

  private PlanSummary() {}

  /** The lines for all images. */
  public static List<String> lines(List<ImagePlan> plans) {
    List<String> lines = new ArrayList<>();
    for (ImagePlan plan : plans) {
      Image image = plan.image();
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(
          "Image "
              + image.name()
              + "   "
              + image.architecture().lambdaName()
              + " on "
              + image.base());
      for (Function function : plan.manifest().functions()) {
        lines.add("");
        lines.addAll(function(function));
      }
      lines.add("");
      lines.addAll(natives(plan));
      lines.addAll(otherJars(plan));
      lines.addAll(leftOut(plan));
    }
    return lines;
  }

  private static List<String> function(Function function) {
    FunctionSettings settings = function.settings();
    List<String> lines = new ArrayList<>();
    lines.add(
        "  Function "
            + function.name()
            + "   "
            + settings.memory()
            + " MB, "
            + settings.timeout()
            + " s");
    TextTable triggers = new TextTable("    ");
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        List<String> cells = trigger.match(new TriggerCells());
        triggers.row(cells.get(0), cells.get(1), "-> " + handler.displayName());
      }
    }
    lines.addAll(triggers.lines());
    return lines;
  }

  private static List<String> natives(ImagePlan plan) {
    List<PlannedArtifact> jars = plan.artifacts().stream().filter(PlanSummary::hasNatives).toList();
    if (jars.isEmpty()) {
      return List.of("  No native libraries");
    }
    TextTable table = new TextTable("    ", 1, 3);
    for (PlannedArtifact jar : jars) {
      table.row(
          jar.artifact().displayName(),
          ByteCount.format(jar.size() - jar.prunedBytes()),
          "of",
          ByteCount.format(jar.size()),
          " " + kept(jar));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "  Native libraries   "
            + ByteCount.format(plan.prunedBytes())
            + " of other platforms pruned");
    lines.addAll(table.lines());
    return lines;
  }

  private static boolean hasNatives(PlannedArtifact artifact) {
    return !artifact.kept().isEmpty() || !artifact.pruned().isEmpty();
  }

  private static String kept(PlannedArtifact jar) {
    String names =
        jar.kept().stream()
            .limit(MOST_FILE_NAMES)
            .map(file -> fileName(file) + (jar.laidOut(file) ? ", unpacked" : ""))
            .collect(joining(", "));
    int others = jar.kept().size() - MOST_FILE_NAMES;
    return names + (others > 0 ? " and " + others + " more" : "");
  }

  private static String fileName(NativeFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private static List<String> otherJars(ImagePlan plan) {
    List<PlannedArtifact> jars =
        plan.artifacts().stream().filter(artifact -> !hasNatives(artifact)).toList();
    long size = jars.stream().mapToLong(PlannedArtifact::size).sum();
    return jars.isEmpty()
        ? List.of()
        : List.of("  Other jars   " + jars.size() + ", " + ByteCount.format(size));
  }

  /** What was left out for a reason of its own; what only that needed, as a number. */
  private static List<String> leftOut(ImagePlan plan) {
    if (plan.leftOut().isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable("    ");
    for (LeftOut jar : plan.leftOut()) {
      if (jar.reason() != LeftOut.Reason.NOT_NEEDED) {
        table.row(jar.artifact().displayName(), title(jar.reason()));
      }
    }
    List<String> lines = new ArrayList<>(List.of("  Left out"));
    lines.addAll(table.lines());
    long notNeeded =
        plan.leftOut().stream().filter(jar -> jar.reason() == LeftOut.Reason.NOT_NEEDED).count();
    if (notNeeded > 0) {
      lines.add(
          "    and " + notNeeded + (notNeeded == 1 ? " jar" : " jars") + " that only these need");
    }
    return lines;
  }

  private static String title(LeftOut.Reason reason) {
    return switch (reason) {
      case NATIVE_NOT_DECLARED -> "native, and no handler of the image declares it";
      case NOT_NEEDED -> "only what is left out needs it";
      case OTHER_PLATFORM -> "for other platforms only";
      case UNREACHABLE -> "nothing in the image reaches it";
      case BUILD_TIME -> "works at build time only";
    };
  }
}
