package dev.lading.model;

import java.util.Locale;

/**
 * What S3 tells EventBridge of an object.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html">Using
 *     EventBridge with S3</a>
 */
public enum BucketEventType {
  OBJECT_CREATED,
  OBJECT_DELETED,
  OBJECT_RESTORE_INITIATED,
  OBJECT_RESTORE_COMPLETED,
  OBJECT_RESTORE_EXPIRED,
  OBJECT_STORAGE_CLASS_CHANGED,
  OBJECT_ACCESS_TIER_CHANGED,
  OBJECT_TAGS_ADDED,
  OBJECT_TAGS_DELETED,
  OBJECT_ACL_UPDATED("Object ACL Updated");

  private final String detailType;

  BucketEventType() {
    StringBuilder words = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      words.append(words.isEmpty() ? "" : " ");
      words.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    this.detailType = words.toString();
  }

  BucketEventType(String detailType) {
    this.detailType = detailType;
  }

  /** The event's {@code detail-type}, such as {@code Object Created}. */
  public String detailType() {
    return detailType;
  }
}
