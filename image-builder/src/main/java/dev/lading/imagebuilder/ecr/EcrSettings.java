package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How repositories of Amazon ECR are made.
 *
 * @param create whether a repository that is not there is made
 * @param scanOnPush whether images of new repositories are scanned when they are pushed
 * @param immutableTags whether tags of new repositories never move, but for moving ones
 * @param movingTags the tags that move all the same; {@code *} stands for anything
 * @param kmsKey the key that encrypts new repositories; ECR's own encryption where there is none
 * @param repositoryTags the tags of new repositories, as resources of AWS
 * @param keep how many images that no stage may be running are kept; 0 leaves the lifecycle alone
 * @param sharing the names of the images that share a repository, of each of which so many are
 *     kept; none where each has its own
 * @param lambdaAccounts the accounts, besides the repositories' own, whose functions use the images
 * @param endpoint of the ECR API in place of the region's own
 */
public record EcrSettings(
    boolean create,
    boolean scanOnPush,
    boolean immutableTags,
    List<String> movingTags,
    Optional<String> kmsKey,
    Map<String, String> repositoryTags,
    int keep,
    List<String> sharing,
    List<String> lambdaAccounts,
    Optional<URI> endpoint) {

  /**
   * The most exclusion filters of a repository.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html">CreateRepository</a>
   */
  private static final int MOST_MOVING = 5;

  /** What is good for most. */
  public static final EcrSettings DEFAULT =
      new EcrSettings(
          true,
          true,
          true,
          List.of(),
          Optional.empty(),
          Map.of(),
          50,
          List.of(),
          List.of(),
          Optional.empty());

  /**
   * Copies the collections.
   *
   * @throws PushException when an account is none, fewer than no images are kept, or more tags move
   *     than a repository may except
   */
  public EcrSettings {
    movingTags = List.copyOf(movingTags);
    sharing = List.copyOf(sharing);
    repositoryTags = java.util.Collections.unmodifiableMap(new TreeMap<>(repositoryTags));
    lambdaAccounts = lambdaAccounts.stream().map(String::strip).distinct().sorted().toList();
    for (String account : lambdaAccounts) {
      if (!account.matches("\\d{12}")) {
        throw new PushException(
            PushProblem.INVALID_SETTING,
            "lading.push.lambdaAccounts has '" + account + "'; an AWS account has twelve digits");
      }
    }
    if (immutableTags && movingTags.size() > MOST_MOVING) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.push.tags has "
              + movingTags.size()
              + " tags, and Amazon ECR excepts at most "
              + MOST_MOVING
              + " from being immutable: take fewer, or set lading.push.immutableTags to false");
    }
    if (keep < 0) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.push.keep = " + keep + "; it is how many images are kept, or 0 for all");
    }
  }

  /** What is good for most, at an endpoint. */
  public static EcrSettings at(Optional<URI> endpoint) {
    return new EcrSettings(
        true,
        true,
        true,
        List.of(),
        Optional.empty(),
        Map.of(),
        DEFAULT.keep,
        List.of(),
        List.of(),
        endpoint);
  }

  /**
   * These settings for a push.
   *
   * @param tags that move; {@code *} stands for anything
   * @param images that share a repository; none where each has its own
   */
  public EcrSettings forPush(List<String> tags, List<String> images) {
    return new EcrSettings(
        create,
        scanOnPush,
        immutableTags,
        tags,
        kmsKey,
        repositoryTags,
        keep,
        images,
        lambdaAccounts,
        endpoint);
  }

  /** How a new repository would be made. */
  String words() {
    List<String> words = new ArrayList<>();
    words.add(
        !immutableTags
            ? "tags that may move"
            : "tags that never move" + (movingTags.isEmpty() ? "" : " but " + movingTags));
    words.add(scanOnPush ? "scanned on push" : "not scanned");
    words.add("encrypted " + kmsKey.map(key -> "with " + key).orElse("by ECR"));
    if (!repositoryTags.isEmpty()) {
      words.add("tagged " + repositoryTags);
    }
    return String.join(", ", words);
  }
}
