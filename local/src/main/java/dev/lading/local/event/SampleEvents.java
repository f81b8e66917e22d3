package dev.lading.local.event;

/**
 * Makes events as AWS sends them, one for each kind of trigger: with all that a real one has, and
 * values for what a test does not care about.
 *
 * <pre>{@code
 * String event = SampleEvents.queue("orders").message("{\"id\": 7}").receives(2).json();
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">Invoking Lambda
 *     with events from other AWS services</a>
 */
public final class SampleEvents {

  private SampleEvents() {}

  /** A request to an HTTP API (payload format 2.0) or, where it is told so, to a REST API. */
  public static SampleHttpEvent http(String method, String path) {
    return new SampleHttpEvent(method, path);
  }

  /** Messages of a queue, by its natural name. */
  public static SampleQueueEvent queue(String name) {
    return new SampleQueueEvent(name);
  }

  /** A due time of a schedule, by its name. */
  public static SampleScheduleEvent schedule(String name) {
    return new SampleScheduleEvent(name);
  }

  /** An event that a rule of EventBridge takes, by the rule's name. */
  public static SampleRuleEvent rule(String name) {
    return new SampleRuleEvent(name);
  }

  /** What happened to an object of a bucket, by the bucket's natural name. */
  public static SampleBucketEvent bucket(String name) {
    return new SampleBucketEvent(name);
  }

  /** Messages of a topic, by its natural name. */
  public static SampleTopicEvent topic(String name) {
    return new SampleTopicEvent(name);
  }

  /** Changes of a table, by its natural name. */
  public static SampleTableEvent tableStream(String name) {
    return new SampleTableEvent(name);
  }

  /** Records of a data stream, by its natural name. */
  public static SampleDataStreamEvent dataStream(String name) {
    return new SampleDataStreamEvent(name);
  }

  /** A direct invocation, by the name that the handler has for it. */
  public static SampleInvocation invocation(String name) {
    return new SampleInvocation(name);
  }
}
