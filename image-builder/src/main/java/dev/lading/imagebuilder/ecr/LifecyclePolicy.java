package dev.lading.imagebuilder.ecr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.push.TagPlan;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which images ECR expires: never one that a stage may be running.
 *
 * <p>An image that matches the tags of a rule cannot be expired by a rule that comes after it. The
 * first rule matches all images that have a tag which begins with {@code live.}, and itself expires
 * none, because it counts to more than there can be. So the rules that keep the newest only see
 * images that no stage may be running. In a repository that images share, each has a rule of its
 * own, so that one which is pushed often does not drive out another; the rules of images that other
 * applications push there stay.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html">Automate
 *     the cleanup of images by using lifecycle policies</a>
 */
final class LifecyclePolicy {

  /** How the descriptions of Lading's rules begin. */
  private static final String OURS = "Lading: ";

  private static final String ONE_IMAGE = OURS + "of the image ";
  private static final int MORE_THAN_THERE_CAN_BE = 9999;
  private static final int DAYS_OF_UNTAGGED = 14;

  /**
   * Rules that a policy can have for single images: fifty in all, without the three for others.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html">Quotas</a>
   */
  private static final int MOST_IMAGES = 47;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArrayNode rules = JSON.createArrayNode();

  private LifecyclePolicy() {}

  /** The policy that keeps so many images besides those that a stage may be running. */
  static String keeping(int images) {
    return keeping(images, List.of(), Optional.empty());
  }

  /**
   * The policy that keeps so many of each image.
   *
   * @param sharing the images that share the repository; none where there is one only
   * @param found the policy that is there, if it is Lading's
   */
  static String keeping(int images, Collection<String> sharing, Optional<String> found) {
    SortedSet<String> names = new TreeSet<>(sharing);
    if (!sharing.isEmpty()) {
      found.ifPresent(policy -> names.addAll(names(policy)));
    }
    LifecyclePolicy policy = new LifecyclePolicy();
    policy.tagged("images that a stage may be running stay", TagPlan.LIVE, MORE_THAN_THERE_CAN_BE);
    policy.untagged();
    boolean each = names.size() <= MOST_IMAGES;
    if (each) {
      for (String name : names) {
        policy.tagged(
            ONE_IMAGE.substring(OURS.length()) + name + ", the newest stay",
            name + TagPlan.SEPARATOR,
            images);
      }
    }
    int others =
        each ? images : (int) Math.min(MORE_THAN_THERE_CAN_BE, (long) images * names.size());
    policy.tagged("of the others, the newest stay", "", others);
    return JSON.createObjectNode().set("rules", policy.rules).toString();
  }

  private void tagged(String description, String prefix, int count) {
    ObjectNode selection = rule(description);
    selection.put("tagStatus", "tagged").putArray("tagPatternList").add(prefix + "*");
    selection.put("countType", "imageCountMoreThan").put("countNumber", count);
  }

  private void untagged() {
    rule("what a push left that did not end")
        .put("tagStatus", "untagged")
        .put("countType", "sinceImagePushed")
        .put("countUnit", "days")
        .put("countNumber", DAYS_OF_UNTAGGED);
  }

  private ObjectNode rule(String description) {
    ObjectNode rule = rules.addObject();
    rule.put("rulePriority", rules.size()).put("description", OURS + description);
    ObjectNode selection = rule.putObject("selection");
    rule.putObject("action").put("type", "expire");
    return selection;
  }

  /** Whether a repository's policy was written by Lading, so that it may be replaced. */
  static boolean isOurs(String policy) {
    return rules(policy).path(0).path("description").asText("").startsWith(OURS);
  }

  /** The images that have rules of their own in a policy. */
  private static SortedSet<String> names(String policy) {
    SortedSet<String> names = new TreeSet<>();
    for (JsonNode rule : rules(policy)) {
      String pattern = rule.at("/selection/tagPatternList/0").asText("");
      String end = TagPlan.SEPARATOR + "*";
      if (rule.path("description").asText("").startsWith(ONE_IMAGE) && pattern.endsWith(end)) {
        names.add(pattern.substring(0, pattern.length() - end.length()));
      }
    }
    return names;
  }

  /** Whether two policies say the same. */
  static boolean same(String one, String other) {
    return !rules(one).isMissingNode() && rules(one).equals(rules(other));
  }

  private static JsonNode rules(String policy) {
    try {
      return JSON.readTree(policy).path("rules");
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }
}
