package dev.lading.operations.push;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImagePlan;
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
import dev.lading.operations.progress.Displays;
import dev.lading.operations.progress.ProgressDisplay;
import dev.lading.operations.unchanged.Inputs;
import dev.lading.operations.unchanged.Work;
import java.io.IOException;
import java.nio.file.Path;
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
      List<ImageToPush> images = prove(plan, image -> requests.request(image, builder), builder);
      try (Registries registries = Registries.open(target, credentials, console::debug)) {
        List<PushedImage> pushed =
            push(target).push(images, registries.all(), new DisplayedPush(display));
        List<Path> written = output.write(template(), pushed, registries.all());
        if (inputs.isPresent()) {
          List<Path> files = build.manifestFiles(plan);
          files.addAll(written);
          build.records().remember(Work.PUSH, inputs.get(), files, plan.warnings());
        }
        display.end();
        report(pushed, written);
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
      List<ImageToPush> images = prove(plan, image -> requests.dryRequest(image, builder), builder);
      try (Registries registries = Registries.open(target, credentials, console::debug)) {
        List<PlannedPush> planned = push(target).preview(images, registries.all());
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

  private static List<ImageToPush> prove(
      ApplicationPlan plan, Requests requests, ImageBuilder builder) throws IOException {
    List<ImageToPush> images = new ArrayList<>();
    for (ImagePlan image : plan.images()) {
      images.add(new ImageToPush(image.image(), builder.prove(requests.of(image))));
    }
    return images;
  }

  private ApplicationPush push(PushTarget target) {
    return new ApplicationPush(target.settings(), target.tags(), choices.stage(), console::debug);
  }

  private void report(List<PushedImage> pushed, List<Path> written) {
    console.info("");
    console.info(PushSummary.lines(pushed));
    console.info(List.of("", "Written"));
    build.names(written).forEach(name -> console.info("  " + name));
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
}
