package dev.lading.local.queue;

import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.local.sqs.SqsMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A message as filters see it: its body is JSON where it is an object, and a text else. */
final class SqsRecord {

  private SqsRecord() {}

  static Map<String, ?> of(SqsMessage message) {
    Map<String, Object> sent = new TreeMap<>();
    message
        .messageAttributes()
        .forEach(
            (name, value) -> {
              Map<String, String> fields = new TreeMap<>();
              fields.put("dataType", value.getOrDefault("DataType", ""));
              if (value.containsKey("StringValue")) {
                fields.put("stringValue", value.get("StringValue"));
              }
              sent.put(name, fields);
            });
    return Map.of(
        "messageId", message.id(),
        "body", body(message.body()),
        "attributes", message.attributes(),
        "messageAttributes", sent,
        "md5OfBody", message.md5(),
        "eventSource", "aws:sqs",
        "awsRegion", LocalNames.REGION);
  }

  private static Object body(String text) {
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> object
          ? object
          : text;
    } catch (MalformedJsonException e) {
      return text;
    }
  }
}
