package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the images of a push are tagged.
 *
 * <p>The first tag is the commit. Where the work tree has changes, the image's digest follows it,
 * because the next build of the same commit may be another image. The tag that keeps an image from
 * being expired is its own for each stage and commit, so that it need never move.
 *
 * @param version the commit, or what the user says in its place
 * @param dirty whether the image may differ from the commit
 * @param moving more tags, which name the newest image
 */
public record TagPlan(String version, boolean dirty, List<String> moving) {

  /** What the tags of images begin with that a stage may be running, and no other tag. */
  public static final String LIVE = "live.";

  /**
   * What stands between an image's name and the rest of its tags in a shared repository. No name
   * has it, and no tag begins with a hyphen, so that {@code a--b-1} is of {@code a} and {@code
   * a-b--1} of {@code a-b}.
   */
  public static final String SEPARATOR = "--";

  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
  private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}");
  private static final int LONGEST = 128;
  private static final int SHORT = 12;
  private static final int DIGEST_PREFIX = "sha256:".length();

  /**
   * Checks the tags.
   *
   * @throws PushException when a registry would not take one
   */
  public TagPlan {
    moving = List.copyOf(moving);
    requireTag("lading.push.tag", version);
    moving.forEach(tag -> requireTag("lading.push.tags", tag));
    if (version.equals("latest")) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.push.tag names one image for ever and 'latest' names none: leave it out for the"
              + " commit, and add 'latest' with -Dlading.push.tags=latest if you need it");
    }
  }

  /**
   * The tag that names an image and no other.
   *
   * @param image the image's name, where the repository is shared
   * @param digest the image's
   */
  public String fixed(Optional<String> image, String digest) {
    requireNotLive(image);
    String suffix = dirty ? "-dirty-" + digest.substring(DIGEST_PREFIX, DIGEST_PREFIX + SHORT) : "";
    return shortened("", prefix(image) + version + suffix);
  }

  /** The tags that name the newest image. */
  public List<String> moving(Optional<String> image) {
    return moving.stream().map(tag -> shortened("", prefix(image) + tag)).toList();
  }

  private static String prefix(Optional<String> image) {
    return image.map(name -> name + SEPARATOR).orElse("");
  }

  private static void requireNotLive(Optional<String> image) {
    if (image.filter(name -> name.startsWith(LIVE)).isPresent()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "the image '"
              + image.get()
              + "' cannot share a repository, for its tags would begin with '"
              + LIVE
              + "', which keeps images from being expired: put {image} into"
              + " lading.push.repository, or call the image otherwise");
    }
  }

  /** The tag that keeps an image while a stage may run it. */
  public static String live(String stage, String fixed) {
    return shortened(livePrefix(stage), fixed);
  }

  /** What all of a stage's keeping tags begin with, and no other's: no stage has a full stop. */
  public static String livePrefix(String stage) {
    if (!STAGE.matcher(stage).matches()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.push.stage '"
              + stage
              + "' is no stage of the template: letters, digits and hyphens, at most 63");
    }
    return LIVE + stage + ".";
  }

  private static String shortened(String prefix, String rest) {
    return prefix.length() + rest.length() <= LONGEST
        ? prefix + rest
        : prefix + Sha256.ofText(rest).substring(0, 2 * SHORT);
  }

  private static void requireTag(String setting, String tag) {
    if (!TAG.matcher(tag).matches()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          setting
              + " '"
              + tag
              + "' is no tag: letters, digits, '_', '.' and '-', at most 128, and neither '.' nor"
              + " '-' first");
    }
    if (tag.startsWith(LIVE)) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          setting
              + " '"
              + tag
              + "' begins with '"
              + LIVE
              + "', as only tags do that keep images from being expired: take another");
    }
  }
}
