package dev.lading.runtime.event;

/**
 * How EventBridge calls what S3's own notifications tell of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html#s3-ev-mapping">S3's
 *     events in EventBridge and in its notifications</a>
 */
final class NotificationType {

  private NotificationType() {}

  /** The {@code detail-type} of an event; an event that is not known keeps its name. */
  static String detailType(String eventName) {
    int colon = eventName.indexOf(':');
    return switch (colon < 0 ? eventName : eventName.substring(0, colon)) {
      case "ObjectCreated" -> "Object Created";
      case "ObjectRemoved", "LifecycleExpiration" -> "Object Deleted";
      case "LifecycleTransition" -> "Object Storage Class Changed";
      case "IntelligentTiering" -> "Object Access Tier Changed";
      case "ObjectAcl" -> "Object ACL Updated";
      default ->
          switch (eventName) {
            case "ObjectRestore:Post" -> "Object Restore Initiated";
            case "ObjectRestore:Completed" -> "Object Restore Completed";
            case "ObjectRestore:Delete" -> "Object Restore Expired";
            case "ObjectTagging:Put" -> "Object Tags Added";
            case "ObjectTagging:Delete" -> "Object Tags Deleted";
            default -> eventName;
          };
    };
  }
}
