package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.registry.Backoff;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProgress;
import dev.lading.imagebuilder.registry.PushTask;
import dev.lading.imagebuilder.registry.PushedImage;
import dev.lading.imagebuilder.registry.RegistryPush;
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
        tasks.add(task(image, registry));
      }
    }
    try (RegistryPush push =
        new RegistryPush(settings.connections(), Backoff.STANDARD, progress, debugLog)) {
      return push.push(tasks);
    }
  }

  private PushTask task(ImageToPush image, TargetRegistry registry) {
    Optional<String> prefix = settings.shared() ? Optional.of(image.name()) : Optional.empty();
    String fixed = tags.fixed(prefix, image.built().digest());
    List<String> all = new ArrayList<>(List.of(fixed));
    if (registry.expires()) {
      all.add(TagPlan.live(stage, fixed));
    }
    return new PushTask(
        image.name(),
        image.built(),
        image.platform(),
        registry.destination(settings.repository(image.name())),
        all,
        tags.moving(prefix));
  }
}
