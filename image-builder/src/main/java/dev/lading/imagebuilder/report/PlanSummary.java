package dev.lading.imagebuilder.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

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
import java.util.Map;
import java.util.TreeMap;

/** Tells people what an application consists of and what its images will hold. */
public final class PlanSummary {

  private static final int NO_NUMBERS = -1;

  private PlanSummary() {}

  /** The lines for all images. */
  public static List<String> lines(List<ImagePlan> plans) {
    List<String> lines = new ArrayList<>();
    for (ImagePlan plan : plans) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      Image image = plan.image();
      lines.add("Image " + image.name() + "  (" + image.architecture().lambdaName() + ")");
      lines.add("  base  " + image.base());
      for (Function function : plan.manifest().functions()) {
        lines.add("");
        lines.addAll(function(function));
      }
      lines.add("");
      lines.addAll(natives(plan));
      lines.addAll(pureJava(plan));
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
            + "  ("
            + settings.memory()
            + " MB, "
            + settings.timeout()
            + " s)");
    TextTable triggers = new TextTable("    ", NO_NUMBERS);
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        triggers.row(kind(trigger), text(trigger), "→ " + handler.displayName());
      }
    }
    lines.addAll(triggers.lines());
    return lines;
  }

  private static String kind(Trigger trigger) {
    return trigger.match(
        new Trigger.Cases<String>() {
          @Override
          public String route(Trigger.HttpRoute route) {
            return "route";
          }

          @Override
          public String queue(Trigger.QueueSubscription subscription) {
            return "queue";
          }

          @Override
          public String schedule(Trigger.Schedule schedule) {
            return "schedule";
          }
        });
  }

  private static String text(Trigger trigger) {
    return trigger.match(
        new Trigger.Cases<String>() {
          @Override
          public String route(Trigger.HttpRoute route) {
            return route.toString();
          }

          @Override
          public String queue(Trigger.QueueSubscription subscription) {
            return subscription.queue().toString();
          }

          @Override
          public String schedule(Trigger.Schedule schedule) {
            return schedule.name() + "  " + schedule.expression();
          }
        });
  }

  private static List<String> natives(ImagePlan plan) {
    List<PlannedArtifact> jars =
        plan.artifacts().stream()
            .filter(artifact -> !artifact.kept().isEmpty() || !artifact.pruned().isEmpty())
            .toList();
    if (jars.isEmpty()) {
      return List.of("  Native libraries  none");
    }
    TextTable table = new TextTable("    ", 1);
    for (PlannedArtifact jar : jars) {
      table.row(
          jar.artifact().displayName(),
          ByteCount.format(jar.size() - jar.prunedBytes()),
          "of " + ByteCount.format(jar.size()) + kept(jar));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "  Native libraries, other platforms pruned: " + ByteCount.format(plan.prunedBytes()));
    lines.addAll(table.lines());
    return lines;
  }

  private static String kept(PlannedArtifact jar) {
    if (jar.kept().isEmpty()) {
      return "   none kept";
    }
    String first = fileName(jar.kept().get(0));
    int others = jar.kept().size() - 1;
    return "   keeps " + first + (others == 0 ? "" : " and " + others + " more");
  }

  private static String fileName(NativeFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private static List<String> pureJava(ImagePlan plan) {
    List<PlannedArtifact> jars =
        plan.artifacts().stream()
            .filter(artifact -> artifact.kept().isEmpty() && artifact.pruned().isEmpty())
            .toList();
    long size = jars.stream().mapToLong(PlannedArtifact::size).sum();
    return jars.isEmpty()
        ? List.of()
        : List.of("  Other jars  " + jars.size() + ", " + ByteCount.format(size));
  }

  private static List<String> leftOut(ImagePlan plan) {
    Map<LeftOut.Reason, List<LeftOut>> byReason =
        plan.leftOut().stream().collect(groupingBy(LeftOut::reason, TreeMap::new, toList()));
    TextTable table = new TextTable("    ", NO_NUMBERS);
    byReason.forEach(
        (reason, jars) ->
            table.row(
                title(reason),
                jars.stream()
                    .map(jar -> jar.artifact().key().coordinates().artifactId())
                    .distinct()
                    .collect(joining(", "))));
    List<String> lines = new ArrayList<>();
    if (!byReason.isEmpty()) {
      lines.add("  Left out");
      lines.addAll(table.lines());
    }
    return lines;
  }

  private static String title(LeftOut.Reason reason) {
    return switch (reason) {
      case NATIVE_NOT_DECLARED -> "native, not declared";
      case NOT_NEEDED -> "needed by those only";
      case OTHER_PLATFORM -> "for other platforms";
      case BUILD_TIME -> "build time only";
    };
  }
}
