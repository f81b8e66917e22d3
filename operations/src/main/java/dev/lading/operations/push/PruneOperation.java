package dev.lading.operations.push;

import dev.lading.imagebuilder.ecr.EcrRegistry;
import dev.lading.imagebuilder.ecr.EcrSettings;
import dev.lading.imagebuilder.ecr.LiveTag;
import dev.lading.imagebuilder.ecr.LiveTags;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.push.TagPlan;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.console.Console;
import dev.lading.operations.console.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lifts the tags of images that a stage no longer runs, so that Amazon ECR may expire them. What
 * the stage runs is what the template names that was deployed to it.
 */
public final class PruneOperation {

  private static final Pattern DIGEST = Pattern.compile("@(sha256:[0-9a-f]{64})");

  private final CompiledApplication application;
  private final PruneChoices choices;
  private final Console console;

  /** Prepares the operation. */
  public PruneOperation(CompiledApplication application, PruneChoices choices, Console console) {
    this.application = application;
    this.choices = choices;
    this.console = console;
  }

  /**
   * Does it.
   *
   * @param dryRun whether it only tells what would be lifted
   * @throws PushException when it is not known what the stage runs, or AWS refuses
   */
  public void run(boolean dryRun) throws IOException {
    PushSettings target = choices.settings();
    String prefix = TagPlan.livePrefix(choices.stage());
    if (!Registries.isEcr(target)) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "images are kept by tags in Amazon ECR only, and "
              + target.host()
              + " is none of its hosts");
    }
    Set<String> running = running();
    EcrSettings settings = EcrSettings.at(choices.endpoint());
    List<EcrRegistry> registries = Registries.ecr(target, settings, console::debug);
    try {
      for (EcrRegistry registry : registries) {
        for (String image : images()) {
          String name = target.repository(image);
          String own = target.shared() ? prefix + image + TagPlan.SEPARATOR : prefix;
          console.info(List.of("", registry.host() + "/" + name));
          prune(registry.liveTags(name), own, running, dryRun);
        }
      }
    } finally {
      registries.forEach(EcrRegistry::close);
    }
    console.info("");
  }

  private void prune(LiveTags tags, String prefix, Set<String> running, boolean dryRun) {
    List<LiveTag> all = tags.beginning(prefix);
    if (all.isEmpty()) {
      console.info("  no tag begins with " + prefix);
      return;
    }
    if (all.stream().noneMatch(tag -> running.contains(tag.digest()))) {
      console.warn(
          "Nothing is lifted of "
              + prefix
              + "*: no such tag is of an image that "
              + console.name(choices.template())
              + " names. Give the template that the stage runs.");
      return;
    }
    Set<String> spare = new LinkedHashSet<>();
    List<LiveTag> lifted = new ArrayList<>();
    Table table = new Table("  ");
    for (LiveTag tag : all) {
      boolean runs = running.contains(tag.digest());
      boolean kept = runs || spare.contains(tag.digest()) || spare.size() < choices.keep();
      if (kept && !runs) {
        spare.add(tag.digest());
      }
      if (!kept && !tag.alone()) {
        lifted.add(tag);
      }
      table.row(word(tag, runs, kept, dryRun), tag.tag(), tag.digest());
    }
    if (!dryRun) {
      tags.lift(lifted);
    }
    console.info(table.lines());
  }

  private static String word(LiveTag tag, boolean runs, boolean kept, boolean dryRun) {
    if (runs) {
      return "runs";
    }
    if (kept) {
      return "kept for a rollback";
    }
    if (tag.alone()) {
      return "kept: its image has no other tag and would be deleted";
    }
    return dryRun ? "would be lifted" : "lifted";
  }

  private Set<String> images() {
    Set<String> images = new TreeSet<>();
    application.manifests().forEach(manifest -> images.add(manifest.image().name().value()));
    return images;
  }

  private Set<String> running() throws IOException {
    if (!Files.isRegularFile(choices.template())) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "there is no template "
              + console.name(choices.template())
              + ", which would tell what the stage runs: push and deploy, or name the template that"
              + " is deployed with lading.prune.template");
    }
    Set<String> digests = new TreeSet<>();
    Matcher matcher = DIGEST.matcher(Files.readString(choices.template()));
    while (matcher.find()) {
      digests.add(matcher.group(1));
    }
    if (digests.isEmpty()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          console.name(choices.template())
              + " names no image by its digest, so that it is not known what the stage runs: name"
              + " the template that is deployed with lading.prune.template");
    }
    return digests;
  }
}
