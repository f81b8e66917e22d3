package dev.lading.local.event;

/** The kinds of triggers that there are events for. */
public enum EventSource {
  /** A request to an HTTP API, a REST API or a function URL. */
  HTTP("request"),
  /** Messages of an SQS queue. */
  QUEUE("queue"),
  /** A due time of an EventBridge schedule. */
  SCHEDULE("schedule"),
  /** An event that an EventBridge rule takes. */
  RULE("rule"),
  /** What happened to an object of an S3 bucket. */
  BUCKET("bucket"),
  /** Messages of an SNS topic. */
  TOPIC("topic"),
  /** Changes of a DynamoDB table. */
  TABLE_STREAM("table"),
  /** Records of a Kinesis data stream. */
  DATA_STREAM("stream"),
  /** A direct invocation. */
  INVOCATION("invocation");

  private final String word;

  EventSource(String word) {
    this.word = word;
  }

  /** The word for one trigger of this kind. */
  public String word() {
    return word;
  }
}
