package loop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of an event that the loop needs. */
final class Event {

  /** A message of a queue. */
  static final class Message {
    String id;
    String queueArn;
    String body;
  }

  String path;
  String method;
  String rawQuery = "";
  String schedule;
  List<Message> messages;
  private String body = "";

  Event(byte[] event) {
    Json json = new Json(event);
    while (json.more()) {
      switch (json.name()) {
        case "rawPath" -> path = json.text();
        case "rawQueryString" -> rawQuery = json.text();
        case "body" -> body = json.text();
        case "requestContext" -> requestContext(json);
        case "Records" -> records(json);
        case "lading.schedule" -> schedule = json.text();
        default -> json.skip();
      }
    }
  }

  byte[] body() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return body;
  }

  String query(String name) {
    int start = 0;
    while (!rawQuery.startsWith(name, start) || rawQuery.charAt(start + name.length()) != '=') {
      start = rawQuery.indexOf('&', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    int end = rawQuery.indexOf('&', start);
    return rawQuery.substring(start + name.length() + 1, end < 0 ? rawQuery.length() : end);
  }

  private void requestContext(Json json) {
    while (json.more()) {
      if (!json.name().equals("http")) {
        json.skip();
        continue;
      }
      while (json.more()) {
        if (json.name().equals("method")) {
          method = json.text();
        } else {
          json.skip();
        }
      }
    }
  }

  private void records(Json json) {
    messages = new ArrayList<>();
    while (json.more()) {
      Message message = new Message();
      while (json.more()) {
        switch (json.name()) {
          case "messageId" -> message.id = json.text();
          case "eventSourceARN" -> message.queueArn = json.text();
          case "body" -> message.body = json.text();
          default -> json.skip();
        }
      }
      messages.add(message);
    }
  }
}
