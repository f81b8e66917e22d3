package dev.lading.operations.routes;

/** The kinds of triggers as people tell them apart, in the order in which they are listed. */
public enum CallKind {
  /** Routes of the application's API. */
  ROUTE("Routes", "route"),
  /** Routes that a function's own URL serves. */
  URL_ROUTE("Routes of function URLs", "url-route"),
  /** SQS queues. */
  QUEUE("Queues", "queue"),
  /** Schedules. */
  SCHEDULE("Schedules", "schedule"),
  /** EventBridge rules. */
  RULE("EventBridge rules", "rule"),
  /** S3 buckets. */
  BUCKET("Buckets", "bucket"),
  /** SNS topics. */
  TOPIC("Topics", "topic"),
  /** Streams of DynamoDB tables. */
  TABLE("Tables", "table"),
  /** Kinesis data streams. */
  STREAM("Data streams", "stream"),
  /** Direct invocations. */
  INVOCATION("Direct invocations", "invocation");

  private final String heading;
  private final String word;

  CallKind(String heading, String word) {
    this.heading = heading;
    this.word = word;
  }

  /** What stands above those of the kind. */
  String heading() {
    return heading;
  }

  /** The kind in JSON and in the map. */
  public String word() {
    return word;
  }
}
