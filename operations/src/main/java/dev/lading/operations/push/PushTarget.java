package dev.lading.operations.push;

import dev.lading.imagebuilder.push.GitRevision;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.push.TagPlan;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.RepositoryReference;
import dev.lading.operations.image.ApplicationBuild;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a push goes, and under which tags: all that can be wrong without building has been checked.
 *
 * @param choices the user's
 * @param settings where it goes
 * @param tags how images are tagged
 * @param images the names of all images
 */
record PushTarget(PushChoices choices, PushSettings settings, TagPlan tags, List<String> images) {

  private static final int MOST_CHANGES = 5;

  /**
   * The target of a push of a build.
   *
   * @throws PushException when a setting is wrong, the commit is not known or may not be pushed, or
   *     the registry cannot be reached offline
   */
  static PushTarget of(PushChoices choices, ApplicationBuild build) {
    PushSettings settings = choices.settings();
    TagPlan tags = tags(choices, build);
    TagPlan.livePrefix(choices.stage());
    requireNetwork(settings, build);
    List<String> images =
        build.source().application().manifests().stream()
            .map(manifest -> manifest.image().name().value())
            .toList();
    return new PushTarget(choices, settings, tags, images);
  }

  private static TagPlan tags(PushChoices choices, ApplicationBuild build) {
    Optional<String> given = choices.tag().map(String::strip).filter(tag -> !tag.isEmpty());
    if (given.isPresent()) {
      return new TagPlan(given.get(), false, choices.tags());
    }
    GitRevision revision = GitRevision.of(build.folders().directory(), buildFolder(build));
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
  private static String buildFolder(ApplicationBuild build) {
    Path output = build.folders().output().toAbsolutePath().normalize();
    Path directory = build.folders().directory().toAbsolutePath().normalize();
    Path below = output.startsWith(directory) ? directory.relativize(output) : output.getFileName();
    return below.getName(0).toString();
  }

  private static void requireNetwork(PushSettings target, ApplicationBuild build) {
    if (build.source().offline() && !new RepositoryReference(target.host(), "any").onLoopback()) {
      throw new PushException(
          PushProblem.NO_NETWORK,
          "the build is offline, and "
              + target.host()
              + " is not on this machine: push when there is a network");
    }
  }
}
