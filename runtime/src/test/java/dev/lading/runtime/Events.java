package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The events in {@code src/test/resources/events}, written after AWS's documentation. */
final class Events {

  private Events() {}

  static String read(String name) {
    try (InputStream in = Events.class.getResourceAsStream("/events/" + name + ".json")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request without query or headers, through an HTTP API's default stage. */
  static String request(String method, String path, String query, String body) {
    return "{\"version\":\"2.0\",\"rawPath\":\""
        + path
        + "\",\"rawQueryString\":\""
        + query
        + "\",\"headers\":{},\"requestContext\":{\"stage\":\"$default\",\"http\":{\"method\":\""
        + method
        + "\"}}"
        + (body.isEmpty() ? "" : ",\"body\":\"" + body.replace("\"", "\\\"") + "\"")
        + ",\"isBase64Encoded\":false}";
  }

  /** One record of an SQS event. */
  static String record(String id, String queueArn, String body, String group) {
    return "{\"messageId\":\""
        + id
        + "\",\"body\":"
        + body
        + ",\"attributes\":{\"MessageGroupId\":\""
        + group
        + "\"},\"messageAttributes\":{},\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\""
        + queueArn
        + "\"}";
  }

  static String batch(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }
}
