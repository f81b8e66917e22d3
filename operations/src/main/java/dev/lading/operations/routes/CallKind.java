package dev.lading.operations.routes;

/** The kinds of triggers as people tell them apart, in the order in which they are listed. */
enum CallKind {
  ROUTE("Routes", "route"),
  URL_ROUTE("Routes of function URLs", "url-route"),
  QUEUE("Queues", "queue"),
  SCHEDULE("Schedules", "schedule"),
  RULE("EventBridge rules", "rule"),
  BUCKET("Buckets", "bucket"),
  TOPIC("Topics", "topic"),
  TABLE("Tables", "table"),
  STREAM("Data streams", "stream"),
  INVOCATION("Direct invocations", "invocation");

  private final String heading;
  private final String word;

  CallKind(String heading, String word) {
    this.heading = heading;
    this.word = word;
  }

  String heading() {
    return heading;
  }

  /** The kind in JSON and in the map. */
  String word() {
    return word;
  }
}
