package driver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events that a program gets, in turn, and what it must answer to each. */
final class Events {

  /** What a program is asked. */
  enum Kind {
    /** Requests to the 28 routes; bodies are JSON. */
    RECORDS,
    /** Requests to the 28 routes; bodies are texts. */
    TEXTS,
    /** Batches of ten messages, of which some fail. */
    QUEUE
  }

  private static final String[] THINGS = {
    "order", "customer", "product", "invoice", "shipment", "supplier", "review"
  };
  private static final int VARIANTS = 4;

  private record Event(byte[] bytes, Object expected, Set<String> seen) {}

  private final Kind kind;
  private final List<Event> events = new ArrayList<>();

  Events(Kind kind) {
    this.kind = kind;
    for (int variant = 0; variant < VARIANTS; variant++) {
      for (int number = 0; number < 28; number++) {
        if (kind == Kind.QUEUE) {
          batch(variant * 28 + number);
        } else {
          // The first is a POST, whose body must be read and written.
          request(THINGS[number % 7], (number / 7 + 1) % 4, variant);
        }
      }
    }
  }

  byte[] bytes(int number) {
    return events.get(number % events.size()).bytes;
  }

  /** Fails where this is not the answer to the event. */
  void check(int number, byte[] answer) {
    Event event = events.get(number % events.size());
    String text = new String(answer, StandardCharsets.UTF_8);
    if (event.seen.contains(text)) {
      return;
    }
    Object got = kind == Kind.QUEUE ? failures(text) : response(text);
    if (!got.equals(event.expected)) {
      throw new IllegalStateException(
          "wrong answer to event " + number + ":\n" + text + "\nwhere this is expected:\n" + event.expected);
    }
    event.seen.add(text);
  }

  private Object response(String text) {
    Map<?, ?> answer = (Map<?, ?>) Json.parse(text);
    if (!Double.valueOf(200).equals(answer.get("statusCode"))) {
      return text;
    }
    String body = String.valueOf(answer.get("body"));
    if (Boolean.TRUE.equals(answer.get("isBase64Encoded"))) {
      body = new String(java.util.Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    }
    return kind == Kind.TEXTS ? body : Json.parse(body);
  }

  private static Object failures(String text) {
    Map<?, ?> answer = (Map<?, ?>) Json.parse(text);
    return answer.keySet().equals(Set.of("batchItemFailures")) ? answer.get("batchItemFailures") : text;
  }

  private void request(String thing, int operation, int variant) {
    String id = thing + "-" + variant;
    String name = "Grüße " + variant + " \"" + thing + "\"";
    String body =
        "{\"name\":" + quoted(name) + ",\"quantity\":" + (variant + 3) + ",\"price\":12.5,\"tags\":[\"red\",\"" + thing + "\"]}";
    String made = "{\"id\":%s,\"name\":" + quoted(name) + body.substring(body.indexOf(",\"quantity"));
    String limit = "limit=" + (variant + 1) + "&after=" + id;
    boolean texts = kind == Kind.TEXTS;
    switch (operation) {
      case 0 ->
          add(
              request("GET", "/" + thing + "s", limit, ""),
              texts ? thing + "s " + (variant + 1) + " after " + id : page(thing, id, variant + 1));
      case 1 ->
          add(
              request("POST", "/" + thing + "s", "", body),
              texts ? thing + "s created " + body : String.format(made, quoted("of-" + name)));
      case 2 ->
          add(
              request("GET", "/" + thing + "s/" + id, "", ""),
              texts ? thing + "s " + id : thing(thing, id));
      default ->
          add(
              request("PUT", "/" + thing + "s/" + id, "", body),
              texts ? thing + "s " + id + " replaced " + body : String.format(made, quoted(id)));
    }
  }

  private void add(String event, String expected) {
    Object answer = kind == Kind.TEXTS ? expected : Json.parse(expected);
    events.add(new Event(event.getBytes(StandardCharsets.UTF_8), answer, new HashSet<>()));
  }

  private static String page(String thing, String id, int count) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < count; i++) {
      items.append(i == 0 ? "" : ",").append(thing(thing, id + i));
    }
    return "{\"items\":[" + items + "],\"next\":\"" + id + count + "\"}";
  }

  private static String thing(String thing, String id) {
    return "{\"id\":\"" + id + "\",\"name\":\"" + thing + " " + id + "\",\"quantity\":" + id.length() + ",\"price\":9.75,\"tags\":[\"a\",\"b\"]}";
  }

  /** A request as API Gateway's HTTP API sends it. */
  private static String request(String method, String path, String query, String body) {
    StringBuilder parameters = new StringBuilder();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      parameters.append(parameters.isEmpty() ? "" : ",").append(quoted(pair.split("=")[0])).append(':').append(quoted(pair.split("=")[1]));
    }
    return """
        {"version":"2.0","routeKey":"%1$s %2$s","rawPath":"%2$s","rawQueryString":"%3$s","headers":{"accept":"*/*",\
        "accept-encoding":"gzip, deflate, br","content-length":"%6$d","content-type":"application/json",\
        "host":"abc123.execute-api.eu-west-1.amazonaws.com","user-agent":"curl/8.5.0","x-amzn-trace-id":"Root=1-65f0a4ee-1d0b",\
        "x-forwarded-for":"203.0.113.7","x-forwarded-port":"443","x-forwarded-proto":"https"},%4$s\
        "requestContext":{"accountId":"123456789012","apiId":"abc123","domainName":"abc123.execute-api.eu-west-1.amazonaws.com",\
        "domainPrefix":"abc123","http":{"method":"%1$s","path":"%2$s","protocol":"HTTP/1.1","sourceIp":"203.0.113.7",\
        "userAgent":"curl/8.5.0"},"requestId":"JKJaXmPLvHcESHA=","routeKey":"%1$s %2$s","stage":"$default",\
        "time":"12/Mar/2026:19:03:58 +0000","timeEpoch":1773342238000}%5$s,"isBase64Encoded":false}"""
        .formatted(
            method,
            path,
            query,
            parameters.isEmpty() ? "" : "\"queryStringParameters\":{" + parameters + "},",
            body.isEmpty() ? "" : ",\"body\":" + quoted(body),
            body.getBytes(StandardCharsets.UTF_8).length);
  }

  /** A batch as SQS's event source mapping sends it; messages 3 and 8 of every other one fail. */
  private void batch(int number) {
    StringBuilder records = new StringBuilder();
    List<Object> failures = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String id = "m-" + number + "-" + i;
      boolean fails = number % 2 == 1 && i % 5 == 3;
      if (fails) {
        failures.add(Map.of("itemIdentifier", id));
      }
      String body = "{\"action\":\"" + (fails ? "fail" : "run") + "\",\"attempt\":" + (i + 1) + "}";
      records.append(i == 0 ? "" : ",").append(
          """
          {"messageId":"%s","receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a","body":%s,"attributes":\
          {"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183","SenderId":"AIDAIENQZJOLO23YVJ4VO",\
          "ApproximateFirstReceiveTimestamp":"1545082649185"},"messageAttributes":{},\
          "md5OfBody":"e4e68fb7bd0e697a0ae8f1bb342846b3","eventSource":"aws:sqs",\
          "eventSourceARN":"%s","awsRegion":"eu-west-1"}"""
              .formatted(id, quoted(body), Program.QUEUE_ARN));
    }
    events.add(new Event(("{\"Records\":[" + records + "]}").getBytes(StandardCharsets.UTF_8), failures, new HashSet<>()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
