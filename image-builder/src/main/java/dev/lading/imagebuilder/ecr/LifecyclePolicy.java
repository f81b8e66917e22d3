package dev.lading.imagebuilder.ecr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.push.TagPlan;
import java.io.IOException;

/**
 * Which images ECR expires: never one that a stage may be running.
 *
 * <p>An image that matches the tags of a rule cannot be expired by a rule that comes after it. The
 * first rule matches all images that have a tag which begins with {@code live-}, and itself expires
 * none, because it counts to more than there can be. So the rule that keeps the newest only sees
 * images that no stage may be running.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html">Automate
 *     the cleanup of images by using lifecycle policies</a>
 */
final class LifecyclePolicy {

  /** How the descriptions of Lading's rules begin. */
  private static final String OURS = "Lading: ";

  private static final int MORE_THAN_THERE_CAN_BE = 9999;
  private static final int DAYS_OF_UNTAGGED = 14;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TEXT =
      """
      {
        "rules": [
          {
            "rulePriority": 1,
            "description": "Lading: images that a stage may be running stay",
            "selection": {
              "tagStatus": "tagged",
              "tagPatternList": ["%s*"],
              "countType": "imageCountMoreThan",
              "countNumber": %d
            },
            "action": {"type": "expire"}
          },
          {
            "rulePriority": 2,
            "description": "Lading: what a push left that did not end",
            "selection": {
              "tagStatus": "untagged",
              "countType": "sinceImagePushed",
              "countUnit": "days",
              "countNumber": %d
            },
            "action": {"type": "expire"}
          },
          {
            "rulePriority": 3,
            "description": "Lading: of the others, the newest stay",
            "selection": {
              "tagStatus": "tagged",
              "tagPatternList": ["*"],
              "countType": "imageCountMoreThan",
              "countNumber": %d
            },
            "action": {"type": "expire"}
          }
        ]
      }
      """;

  private LifecyclePolicy() {}

  /** The policy that keeps so many images besides those that a stage may be running. */
  static String keeping(int images) {
    return TEXT.formatted(TagPlan.LIVE, MORE_THAN_THERE_CAN_BE, DAYS_OF_UNTAGGED, images);
  }

  /** Whether a repository's policy was written by Lading, so that it may be replaced. */
  static boolean isOurs(String policy) {
    return description(policy).startsWith(OURS);
  }

  /** Whether two policies say the same. */
  static boolean same(String one, String other) {
    try {
      return JSON.readTree(one).equals(JSON.readTree(other));
    } catch (IOException e) {
      return false;
    }
  }

  private static String description(String policy) {
    try {
      JsonNode tree = JSON.readTree(policy);
      return tree.path("rules").path(0).path("description").asText("");
    } catch (IOException e) {
      return "";
    }
  }
}
