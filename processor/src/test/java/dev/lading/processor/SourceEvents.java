package dev.lading.processor;

import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Events of all sources but HTTP and SQS, as Lambda sends them. */
final class SourceEvents {

  /** What the template tells the function of its topics, streams and buckets. */
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LADING_TOPICS",
          "orders=arn:aws:sns:eu-west-1:1:T-1,raw=arn:aws:sns:eu-west-1:1:T-2",
          "LADING_STREAMS",
          "users=arn:aws:dynamodb:eu-west-1:1:table/u/stream/1,clicks=arn:aws:kinesis:eu-west-1:1:stream/c",
          "LADING_BUCKETS",
          "uploads=app-uploads-1a2b");

  private SourceEvents() {}

  /** The event of a rule, of {@code shop}. */
  static String rule(String name, String detail) {
    return """
        {"event":{"version":"0","id":"e-1","detail-type":"Order Placed","source":"shop",
        "account":"123456789012","time":"2026-01-31T12:00:00Z","region":"eu-west-1",
        "resources":["arn:a","arn:b"],"detail":%s},"lading.rule":"%s"}"""
        .formatted(detail, name);
  }

  /** A message of a topic, which has an attribute {@code kind}. */
  static String notification(String topic, String message) {
    return """
        {"Records":[{"EventVersion":"1.0","EventSubscriptionArn":"arn:s","EventSource":"aws:sns",
        "Sns":{"SignatureVersion":"1","Timestamp":"2026-01-31T12:00:00.001Z","Signature":"x",
        "SigningCertUrl":"x","MessageId":"m-1","Message":"%s","MessageAttributes":{
        "kind":{"Type":"String","Value":"order"}},"Type":"Notification","UnsubscribeUrl":"x",
        "TopicArn":"arn:aws:sns:eu-west-1:1:%s","Subject":"greeting"}}]}"""
        .formatted(message, topic);
  }

  /** Records of the stream {@code clicks}, whose numbers are s-0, s-1 and so on. */
  static String records(String... bodies) {
    StringBuilder json = new StringBuilder("{\"Records\":[");
    for (int i = 0; i < bodies.length; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"kinesis\":{\"kinesisSchemaVersion\":\"1.0\",\"partitionKey\":\"k\",")
          .append("\"sequenceNumber\":\"s-")
          .append(i)
          .append("\",\"data\":\"")
          .append(Base64.getEncoder().encodeToString(bodies[i].getBytes(StandardCharsets.UTF_8)))
          .append("\",\"approximateArrivalTimestamp\":1545084650.987},")
          .append("\"eventSource\":\"aws:kinesis\",\"eventVersion\":\"1.0\",\"eventID\":\"x\",")
          .append("\"eventName\":\"aws:kinesis:record\",\"awsRegion\":\"eu-west-1\",")
          .append("\"eventSourceARN\":\"arn:aws:kinesis:eu-west-1:1:stream/c\"}");
    }
    return json.append("]}").toString();
  }

  /** A direct invocation. */
  static String invocation(String name, String payload) {
    return "{\"lading.invoke\":\"" + name + "\",\"payload\":" + payload + "}";
  }

  /** A schedule that is due. */
  static String schedule(String name, String input) {
    return "{\"lading.schedule\":\"%s\",\"id\":\"e-1\",\"time\":\"2027-01-31T09:00:00Z\",\"input\":%s}"
        .formatted(name, input);
  }

  /** What the function answers. */
  static String answer(EventDispatcher function, String event) throws Exception {
    Answer answer = function.dispatch(event.getBytes(StandardCharsets.UTF_8), TestContext.CONTEXT);
    return new String(((Answer.Whole) answer).bytes(), StandardCharsets.UTF_8);
  }
}
