package dev.lading.operations.push;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.push.ApplicationPush;
import dev.lading.imagebuilder.push.ApplicationTemplate;
import dev.lading.imagebuilder.push.GitRevision;
import dev.lading.imagebuilder.push.ImageToPush;
import dev.lading.imagebuilder.push.PlannedPush;
import dev.lading.imagebuilder.push.PushOutput;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.push.TagPlan;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.PushedImage;
import dev.lading.imagebuilder.registry.RepositoryReference;
import dev.lading.imagebuilder.registry.TargetRegistry;
import dev.lading.imagebuilder.report.PushPlanSummary;
import dev.lading.imagebuilder.report.PushSummary;
import dev.lading.operations.console.Console;
import dev.lading.operations.image.ApplicationBuild;
import dev.lading.operations.image.ImageChoices;
import dev.lading.operations.image.ImageForm;
import dev.lading.operations.image.ImageRequests;
import dev.lading.operations.progress.Displays;
import dev.lading.operations.progress.ProgressDisplay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the images, pushes them, and writes the template with their URIs. */
public final class PushOperation {

  private static final int MOST_CHANGES = 5;

  private final ApplicationBuild build;
  private final ImageRequests requests;
  private final PushChoices choices;
  private final RegistryCredentials credentials;
  private final Console console;

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
  }

  /**
   * Does it.
   *
   * @throws PushException when not all images could be pushed; then there is no template
   */
  public void run() throws IOException {
    // What can be wrong without building is told before building.
    PushSettings target = choices.settings();
    TagPlan tags = tags();
    TagPlan.livePrefix(choices.stage());
    requireNetwork(target);
    PushOutput output = new PushOutput(build.folders().output());
    List<PushedImage> pushed;
    List<Path> written;
    List<TargetRegistry> registries = List.of();
    try (ProgressDisplay display = Displays.of(console)) {
      ImageBuilder builder = build.builder(display);
      ApplicationPlan plan = build.plan(builder);
      requests.requireKnownNames(plan);
      build.writeManifests(plan);
      output.remove();
      List<ImageToPush> images = new ArrayList<>();
      for (ImagePlan image : plan.images()) {
        BuiltImage built = builder.prove(requests.request(image, builder));
        images.add(new ImageToPush(image.image(), built));
      }
      registries = new Registries(choices, credentials, console::debug).of(target);
      pushed =
          new ApplicationPush(target, tags, choices.stage(), console::debug)
              .push(images, registries, new DisplayedPush(display));
      written = output.write(template(), pushed, registries);
    } finally {
      registries.forEach(TargetRegistry::close);
    }
    report(pushed, written);
  }

  /**
   * Builds the images and tells what a push would do. Nothing is written but caches, and the
   * registry is only asked.
   *
   * @throws PushException when the push would fail, as far as can be known before
   */
  public void dryRun() throws IOException {
    PushSettings target = choices.settings();
    TagPlan tags = tags();
    TagPlan.livePrefix(choices.stage());
    requireNetwork(target);
    List<PlannedPush> planned;
    List<TargetRegistry> registries = List.of();
    try (ProgressDisplay display = Displays.of(console)) {
      ImageBuilder builder = build.builder(display);
      ApplicationPlan plan = build.plan(builder);
      requests.requireKnownNames(plan);
      List<ImageToPush> images = new ArrayList<>();
      for (ImagePlan image : plan.images()) {
        BuiltImage built = builder.prove(requests.dryRequest(image, builder));
        images.add(new ImageToPush(image.image(), built));
      }
      registries = new Registries(choices, credentials, console::debug).of(target);
      planned =
          new ApplicationPush(target, tags, choices.stage(), console::debug)
              .preview(images, registries);
    } finally {
      registries.forEach(TargetRegistry::close);
    }
    PushOutput output = new PushOutput(build.folders().output());
    console.info(List.of("", "Dry run: nothing is pushed and nothing is written but caches.", ""));
    console.info(PushPlanSummary.lines(planned));
    console.info(List.of("", "Would write"));
    build.names(output.files(template(), registries)).forEach(name -> console.info("  " + name));
    console.info("");
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

  private TagPlan tags() {
    Optional<String> given = choices.tag().map(String::strip).filter(tag -> !tag.isEmpty());
    if (given.isPresent()) {
      return new TagPlan(given.get(), false, choices.tags());
    }
    GitRevision revision = GitRevision.of(build.folders().directory(), buildFolder());
    if (revision.dirty() && !choices.dirty()) {
      List<String> changes = revision.changes();
      throw new PushException(
          PushProblem.UNCOMMITTED_CHANGES,
          "the work tree has changes that no commit has ("
              + String.join(", ", changes.stream().limit(MOST_CHANGES).toList())
              + (changes.size() > MOST_CHANGES ? ", …" : "")
              + ") and lading.push.dirty is false: commit them, or let Git ignore what is not"
              + " source");
    }
    return new TagPlan(revision.commit(), revision.dirty(), choices.tags());
  }

  /** The name of folders that builds write, such as {@code target}. */
  private String buildFolder() {
    Path output = build.folders().output().toAbsolutePath().normalize();
    Path directory = build.folders().directory().toAbsolutePath().normalize();
    Path below = output.startsWith(directory) ? directory.relativize(output) : output.getFileName();
    return below.getName(0).toString();
  }

  private void requireNetwork(PushSettings target) {
    if (build.source().offline() && !new RepositoryReference(target.host(), "any").onLoopback()) {
      throw new PushException(
          PushProblem.NO_NETWORK,
          "the build is offline, and "
              + target.host()
              + " is not on this machine: push when there is a network");
    }
  }
}
