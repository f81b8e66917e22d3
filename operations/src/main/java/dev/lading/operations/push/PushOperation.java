package dev.lading.operations.push;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.push.ApplicationPush;
import dev.lading.imagebuilder.push.ApplicationTemplate;
import dev.lading.imagebuilder.push.ImageToPush;
import dev.lading.imagebuilder.push.PlannedPush;
import dev.lading.imagebuilder.push.PushOutput;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushedImage;
import dev.lading.imagebuilder.report.PushPlanSummary;
import dev.lading.imagebuilder.report.PushSummary;
import dev.lading.operations.console.Console;
import dev.lading.operations.image.ApplicationBuild;
import dev.lading.operations.image.ImageChoices;
import dev.lading.operations.image.ImageForm;
import dev.lading.operations.image.ImageRequests;
import dev.lading.operations.image.ImageTable;
import dev.lading.operations.progress.Displays;
import dev.lading.operations.progress.ProgressDisplay;
import dev.lading.operations.unchanged.Inputs;
import dev.lading.operations.unchanged.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the images, pushes them, and writes the template with their URIs. */
public final class PushOperation {

  private final ApplicationBuild build;
  private final ImageRequests requests;
  private final PushChoices choices;
  private final RegistryCredentials credentials;
  private final Console console;
  private final PushOutput output;

  /** Prepares the operation. */
  public PushOperation(
      ApplicationBuild build,
      ImageChoices images,
      PushChoices choices,
      RegistryCredentials credentials) {
    this.build = build;
    this.requests = new ImageRequests(build, images, ImageForm.DOCKER);
    this.choices = choices;
    this.credentials = credentials;
    this.console = build.console();
    this.output = new PushOutput(build.folders().output());
  }

  /**
   * Does it, unless nothing has changed since it was done, here and in the registry.
   *
   * @throws PushException when not all images could be pushed; then there is no template
   */
  public void run() throws IOException {
    // What can be wrong without building is told before building.
    PushTarget target = PushTarget.of(choices, build);
    try (ProgressDisplay display = Displays.of(console)) {
      ImageBuilder builder = build.builder(display);
      Optional<Inputs> inputs = inputs(target, builder);
      if (inputs.isPresent() && isDone(target, inputs.get())) {
        display.end();
        console.info(
            "Nothing has changed: the registry has the images and their tags, and "
                + console.name(build.folders().output())
                + " has the template that names them");
        return;
      }
      build.records().forget(Work.PUSH);
      ApplicationPlan plan = build.plan(builder);
      requests.requireKnownNames(plan);
      build.writeManifests(plan);
      output.remove();
      List<Proven> proven = prove(plan, image -> requests.request(image, builder), builder);
      try (Registries registries = Registries.open(target, credentials, console::debug)) {
        long start = System.nanoTime();
        List<PushedImage> pushed =
            push(target).push(images(proven), registries.all(), new DisplayedPush(display));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        List<Path> written = output.write(template(), pushed, registries.all());
        if (inputs.isPresent()) {
          List<Path> files = build.manifestFiles(plan);
          files.addAll(written);
          build.records().remember(Work.PUSH, inputs.get(), files, plan.warnings());
        }
        display.end();
        report(proven, pushed, written, time);
      }
    }
  }

  /**
   * Builds the images and tells what a push would do. Nothing is written but caches, and the
   * registry is only asked.
   *
   * @throws PushException when the push would fail, as far as can be known before
   */
  public void dryRun() throws IOException {
    PushTarget target = PushTarget.of(choices, build);
    try (ProgressDisplay display = Displays.of(console)) {
      ImageBuilder builder = build.builder(display);
      ApplicationPlan plan = build.plan(builder);
      requests.requireKnownNames(plan);
      List<Proven> proven = prove(plan, image -> requests.dryRequest(image, builder), builder);
      try (Registries registries = Registries.open(target, credentials, console::debug)) {
        List<PlannedPush> planned = push(target).preview(images(proven), registries.all());
        display.end();
        console.info(
            List.of("", "Dry run: nothing is pushed and nothing is written but caches.", ""));
        console.info(PushPlanSummary.lines(planned));
        console.info(List.of("", "Would write"));
        for (String name : build.names(output.files(template(), registries.all()))) {
          console.info("  " + name);
        }
        console.info("");
      }
    }
  }

  private Optional<Inputs> inputs(PushTarget target, ImageBuilder builder) throws IOException {
    return requests
        .inputs(builder)
        .map(images -> images.and(choices.toString()).and(target.tags().toString()));
  }

  private boolean isDone(PushTarget target, Inputs inputs) throws IOException {
    if (!build.isUpToDate(Work.PUSH, inputs)) {
      return false;
    }
    try (Registries registries = Registries.open(target, credentials, console::debug)) {
      return output.stands(registries.all(), console::debug);
    } catch (PushException e) {
      // The push itself tells what is wrong.
      console.debug(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static List<Proven> prove(ApplicationPlan plan, Requests requests, ImageBuilder builder)
      throws IOException {
    List<Proven> proven = new ArrayList<>();
    for (ImagePlan image : plan.images()) {
      long start = System.nanoTime();
      BuiltImage built = builder.prove(requests.of(image));
      proven.add(new Proven(image, built, Duration.ofNanos(System.nanoTime() - start)));
    }
    return proven;
  }

  private static List<ImageToPush> images(List<Proven> proven) {
    return proven.stream()
        .map(image -> new ImageToPush(image.plan().image(), image.built()))
        .toList();
  }

  private ApplicationPush push(PushTarget target) {
    return new ApplicationPush(target.settings(), target.tags(), choices.stage(), console::debug);
  }

  private void report(
      List<Proven> proven, List<PushedImage> pushed, List<Path> written, Duration time) {
    console.info("");
    console.info(PushSummary.lines(pushed));
    console.info(List.of("", "Written"));
    build.names(written).forEach(name -> console.info("  " + name));
    console.info("");
    ImageTable table = new ImageTable(console.style());
    for (PushedImage each : pushed) {
      for (Proven image : proven) {
        if (image.plan().image().name().value().equals(each.image())) {
          image.row(table, each, time.plus(image.time()));
        }
      }
    }
    console.info(table.lines(console.columns()));
    console.info("");
  }

  private Optional<ApplicationTemplate> template() {
    return build
        .source()
        .application()
        .template()
        .map(template -> new ApplicationTemplate(template.fileName(), template.text()));
  }

  /** Asks for an image. */
  @FunctionalInterface
  private interface Requests {
    ImageRequest of(ImagePlan image) throws IOException;
  }

  /**
   * An image that was built.
   *
   * @param plan what it was built by
   * @param built the image
   * @param time that it took
   */
  private record Proven(ImagePlan plan, BuiltImage built, Duration time) {

    void row(ImageTable table, PushedImage pushed, Duration all) {
      long bytes = built.layers().stream().mapToLong(layer -> layer.blob().size()).sum();
      long sent =
          pushed.layers().stream().filter(layer -> layer.way() == PushedImage.Way.SENT).count();
      String layers = sent + " sent, " + (pushed.layers().size() - sent) + " reused";
      table.row(plan, bytes, pushed.digest(), layers, all);
    }
  }
}
