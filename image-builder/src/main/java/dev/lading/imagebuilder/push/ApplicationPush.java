package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.registry.Backoff;
import dev.lading.imagebuilder.registry.PushDestination;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushPreview;
import dev.lading.imagebuilder.registry.PushProgress;
import dev.lading.imagebuilder.registry.PushTask;
import dev.lading.imagebuilder.registry.PushedImage;
import dev.lading.imagebuilder.registry.RegistryPush;
import dev.lading.imagebuilder.registry.RepositoryPreview;
import dev.lading.imagebuilder.registry.TargetRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Pushes all images of an application to one registry, or to those of several regions. */
public final class ApplicationPush {

  private final PushSettings settings;
  private final TagPlan tags;
  private final String stage;
  private final Consumer<String> debugLog;

  /**
   * Prepares a push.
   *
   * @param settings where it goes
   * @param tags how images are tagged
   * @param stage the stage that the images are for, whose functions may run them
   * @param debugLog takes what only someone searching for a fault wants to read
   */
  public ApplicationPush(
      PushSettings settings, TagPlan tags, String stage, Consumer<String> debugLog) {
    this.settings = settings;
    this.tags = tags;
    this.stage = stage;
    this.debugLog = debugLog;
  }

  /**
   * Pushes.
   *
   * @return for each registry its images, in the order given
   * @throws PushException when one of them could not be pushed
   */
  public List<PushedImage> push(
      List<ImageToPush> images, List<TargetRegistry> registries, PushProgress progress)
      throws IOException {
    List<PushTask> tasks = new ArrayList<>();
    for (TargetRegistry registry : registries) {
      for (ImageToPush image : images) {
        PushDestination destination = registry.destination(settings.repository(image.name()));
        tasks.add(task(image, destination, registry.expires()));
      }
    }
    try (RegistryPush push =
        new RegistryPush(settings.connections(), Backoff.STANDARD, progress, debugLog)) {
      return push.push(tasks);
    }
  }

  /**
   * What a push would do; nothing is written.
   *
   * @return for each registry its images, in the order given
   * @throws PushException when the push would fail, as far as can be known before
   */
  public List<PlannedPush> preview(List<ImageToPush> images, List<TargetRegistry> registries) {
    PushPreview preview = new PushPreview(Backoff.STANDARD, debugLog);
    List<PlannedPush> planned = new ArrayList<>();
    for (TargetRegistry registry : registries) {
      for (ImageToPush image : images) {
        RepositoryPreview repository = registry.preview(settings.repository(image.name()));
        PushTask task = task(image, repository.destination(), registry.expires());
        planned.add(new PlannedPush(preview.of(task, repository.there()), repository.changes()));
      }
    }
    return planned;
  }

  private PushTask task(ImageToPush image, PushDestination destination, boolean expires) {
    Optional<String> prefix = settings.shared() ? Optional.of(image.name()) : Optional.empty();
    String fixed = tags.fixed(prefix, image.built().digest());
    List<String> all = new ArrayList<>(List.of(fixed));
    if (expires) {
      all.add(TagPlan.live(stage, fixed));
    }
    return new PushTask(
        image.name(), image.built(), image.platform(), destination, all, tags.moving(prefix));
  }
}
