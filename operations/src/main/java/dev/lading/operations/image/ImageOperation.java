package dev.lading.operations.image;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.report.ArchiveSummary;
import dev.lading.imagebuilder.report.BuiltFacts;
import dev.lading.imagebuilder.report.ComparisonSummary;
import dev.lading.imagebuilder.report.PlanSummary;
import dev.lading.imagebuilder.report.facts.ApplicationReport;
import dev.lading.operations.console.Console;
import dev.lading.operations.progress.CountedProgress;
import dev.lading.operations.progress.Displays;
import dev.lading.operations.unchanged.Inputs;
import dev.lading.operations.unchanged.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the archives of all images, and all that {@link ManifestOperation} writes. */
public final class ImageOperation {

  private final ApplicationBuild build;
  private final ImageRequests requests;
  private final Console console;

  /** Prepares the operation. */
  public ImageOperation(ApplicationBuild build, ImageChoices choices, ImageForm form) {
    this.build = build;
    this.requests = new ImageRequests(build, choices, form);
    this.console = build.console();
  }

  /**
   * Does it, unless nothing has changed since it was done.
   *
   * @throws BaseImageUnreachableException when a base cannot be had, and that may not be
   */
  public void run(BaseUnreachable baseUnreachable) throws IOException {
    // While bars are drawn, nobody else writes to the terminal.
    Made made;
    try (CountedProgress progress = new CountedProgress(Displays.of(console))) {
      ImageBuilder builder = build.builder(progress);
      Optional<Inputs> inputs = requests.inputs(builder);
      if (inputs.isPresent() && build.isUpToDate(Work.IMAGE, inputs.get())) {
        progress.end();
        console.info(
            "Nothing has changed: the images are up to date in "
                + console.name(build.folders().images()));
        return;
      }
      build.records().forget(Work.IMAGE);
      ApplicationPlan plan = build.plan(builder);
      requests.requireKnownNames(plan);
      build.writeManifests(plan);
      withdrawArchives(plan);
      made = new Made(plan, inputs, build.writeReport(ApplicationBuild.report(plan)));
      for (ImagePlan image : plan.images()) {
        try {
          make(image, builder, progress, made);
        } catch (BaseImageUnreachableException e) {
          if (baseUnreachable == BaseUnreachable.FAIL) {
            throw e;
          }
          made.missing.add(console.name(requests.archive(image)));
          made.told.add(
              () ->
                  console.warn(
                      "image " + image.image().name() + " was not built: " + e.getMessage()));
        }
      }
    }
    tell(made);
    remember(made);
  }

  private void remember(Made made) throws IOException {
    if (made.inputs.isPresent() && made.missing.isEmpty()) {
      List<Path> files = build.written(made.plan);
      made.plan.images().forEach(image -> files.add(requests.archive(image)));
      build.records().remember(Work.IMAGE, made.inputs.get(), files, made.plan.warnings());
    }
  }

  /**
   * Tells what would be built. Nothing is written but caches, and no base is fetched.
   *
   * @throws dev.lading.imagebuilder.plan.ImageBuildException when the build would fail, as far as
   *     can be known without the base
   */
  public void dryRun() throws IOException {
    ApplicationPlan plan = build.plan(build.builder(BuildProgress.SILENT));
    requests.requireKnownNames(plan);
    console.info(List.of("", "Dry run: nothing is built and nothing is written but caches."));
    console.info(PlanSummary.lines(plan.images()));
    console.info(List.of("", "Would build"));
    for (ImagePlan image : plan.images()) {
      console.info(
          "  "
              + console.name(requests.archive(image))
              + "  for "
              + image.image().architecture().lambdaName()
              + " on "
              + requests.base(image));
    }
    console.info(List.of("", "Would write"));
    build.names(build.written(plan)).forEach(name -> console.info("  " + name));
    console.info("");
  }

  private void make(ImagePlan image, ImageBuilder builder, CountedProgress progress, Made made)
      throws IOException {
    long start = System.nanoTime();
    ImageRequest request = requests.request(image, builder);
    ImageArchive archive = builder.build(request);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    made.table.row(image, archive, progress.started(), time);
    progress.reset();
    made.built++;
    made.told.add(
        () -> {
          String file = console.name(archive.file());
          console.info("");
          console.info(ArchiveSummary.lines(image.image().name().value(), file, archive));
          console.info("");
        });
    made.report = BuiltFacts.add(made.report, request, archive);
  }

  private void tell(Made made) throws IOException {
    made.told.forEach(Runnable::run);
    if (made.built > 0) {
      console.info(made.table.lines(console.columns()));
      console.info("");
    }
    console.info(ComparisonSummary.lines(build.writeReport(made.report)));
    if (!made.missing.isEmpty()) {
      console.warn("Not written: " + String.join(", ", made.missing));
      console.warn(
          "Written without a base image: "
              + String.join(", ", build.names(build.written(made.plan))));
    }
  }

  /** Takes away the archives of an earlier build, which must not pass for this one's. */
  private void withdrawArchives(ApplicationPlan plan) throws IOException {
    for (ImagePlan image : plan.images()) {
      ImageBuilder.withdraw(requests.archive(image));
    }
  }

  /** What was made so far, and what is to be told of it in the end. */
  private final class Made {

    private final ImageTable table = new ImageTable(console.style());
    private final List<Runnable> told = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final ApplicationPlan plan;
    private final Optional<Inputs> inputs;
    private int built;
    private ApplicationReport report;

    Made(ApplicationPlan plan, Optional<Inputs> inputs, ApplicationReport report) {
      this.plan = plan;
      this.inputs = inputs;
      this.report = report;
    }
  }
}
