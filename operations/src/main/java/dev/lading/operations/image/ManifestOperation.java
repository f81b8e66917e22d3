package dev.lading.operations.image;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.report.ComparisonSummary;
import dev.lading.imagebuilder.report.PlanSummary;
import dev.lading.imagebuilder.report.ScheduleSummary;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.operations.console.Console;
import dev.lading.operations.unchanged.Inputs;
import dev.lading.operations.unchanged.Work;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Plans the images, writes the completed manifests, the report and the template, and says so. */
public final class ManifestOperation {

  private final ApplicationBuild build;
  private final Console console;

  /** Prepares the operation. */
  public ManifestOperation(ApplicationBuild build) {
    this.build = build;
    this.console = build.console();
  }

  /** Does it, unless nothing has changed since it was done. */
  public void run() throws IOException {
    String input = build.inputs().plan();
    Inputs inputs = new Inputs(input, input);
    if (build.isUpToDate(Work.MANIFEST, inputs)) {
      console.info(
          "Nothing has changed: manifests, report and template are up to date in "
              + console.name(build.folders().output()));
      return;
    }
    build.records().forget(Work.MANIFEST);
    ApplicationPlan plan = build.plan(build.builder(BuildProgress.SILENT));
    build.writeManifests(plan);
    ApplicationReport report = build.writeReport(ApplicationBuild.report(plan));
    build.records().remember(Work.MANIFEST, inputs, build.written(plan), plan.warnings());
    console.info("");
    console.info(PlanSummary.lines(plan.images()));
    console.info(ComparisonSummary.lines(report));
    console.info(ScheduleSummary.lines(plan.images(), Instant.now()));
    console.info(List.of("", "Written"));
    for (String name : build.names(build.written(plan))) {
      console.info("  " + name);
    }
    console.info("");
  }

  /** Tells the same, and what would be written. Nothing is written but caches. */
  public void dryRun() throws IOException {
    ApplicationPlan plan = build.plan(build.builder(BuildProgress.SILENT));
    console.info(List.of("", "Dry run: nothing is written but caches."));
    console.info(PlanSummary.lines(plan.images()));
    console.info(ScheduleSummary.lines(plan.images(), Instant.now()));
    console.info(List.of("", "Would write"));
    build.names(build.written(plan)).forEach(name -> console.info("  " + name));
    console.info("");
  }
}
