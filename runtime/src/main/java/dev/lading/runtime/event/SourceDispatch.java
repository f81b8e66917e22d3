package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.InvokeEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Handles the events of rules, buckets and topics, and direct invocations.
 *
 * <p>Lambda tries an event of the first three again when the invocation fails, so whatever a
 * handler throws leaves here.
 */
final class SourceDispatch {

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final DispatchTable table;
  private final Map<String, String> environment;

  SourceDispatch(DispatchTable table, Map<String, String> environment) {
    this.table = table;
    this.environment = environment;
  }

  byte[] input(TriggerInput input, Context context) throws Exception {
    String kind = input.kind;
    byte[] event = input.json;
    if (event == null) {
      throw EventException.of(
          "the input of the "
              + kind
              + " '"
              + input.name
              + "' has no event; it must be as in Lading's template");
    }
    if (kind.equals(TriggerInput.INVOCATION)) {
      return invocation(input.name, event, context);
    }
    Optional<RawHandler> raw = table.rawHandler(kind + " " + input.name);
    if (raw.isPresent()) {
      return raw.get().handle(event, context);
    }
    JsonFields fields = new JsonFields("the event", event);
    if (kind.equals(TriggerInput.BUCKET)) {
      table.handle(SourceEvents.ofBucket(input.name, fields), context);
    } else {
      table.handle(SourceEvents.ofBus(input.name, fields), context);
    }
    return NULL;
  }

  /**
   * Handles S3's own notifications, which whoever wired them names in {@value SourceNames#BUCKETS}.
   */
  byte[] bucket(RecordBatch batch, byte[] event, Context context) throws Exception {
    SourceNames names = new SourceNames(SourceNames.BUCKETS, environment);
    List<JsonFields> objects = new ArrayList<>();
    List<String> buckets = new ArrayList<>();
    for (int i = 0; i < batch.records().size(); i++) {
      JsonFields content = new JsonFields("the event", batch.records().get(i).content);
      objects.add(content);
      String bucket = content.object("bucket").text("name");
      buckets.add(names.require("record " + i + " is of the bucket", bucket));
    }
    Optional<RawHandler> raw = table.rawHandler("bucket " + buckets.get(0));
    if (raw.isPresent()) {
      return raw.get().handle(event, context);
    }
    for (int i = 0; i < objects.size(); i++) {
      RecordFields record = batch.records().get(i);
      String time = record.eventTime;
      if (record.eventName == null || time == null) {
        throw EventException.of("record " + i + " of the bucket has no eventName or no eventTime");
      }
      table.handle(
          SourceEvents.ofBucket(buckets.get(i), objects.get(i), record.eventName, time), context);
    }
    return NULL;
  }

  byte[] topic(RecordBatch batch, byte[] event, Context context) throws Exception {
    SourceNames names = new SourceNames(SourceNames.TOPICS, environment);
    List<JsonFields> messages = new ArrayList<>();
    List<String> topics = new ArrayList<>();
    for (int i = 0; i < batch.records().size(); i++) {
      JsonFields fields = new JsonFields("a message of the topic", batch.records().get(i).content);
      messages.add(fields);
      topics.add(names.require("record " + i + " is of the topic", fields.text("TopicArn")));
    }
    Optional<RawHandler> raw = table.rawHandler("topic " + topics.get(0));
    if (raw.isPresent()) {
      return raw.get().handle(event, context);
    }
    for (int i = 0; i < messages.size(); i++) {
      table.handle(SourceEvents.ofTopic(topics.get(i), messages.get(i)), context);
    }
    return NULL;
  }

  byte[] invocation(String name, byte[] payload, Context context) throws Exception {
    Optional<RawHandler> raw = table.rawHandler("invocation " + name);
    byte @Nullable [] answer =
        raw.isPresent()
            ? raw.get().handle(payload, context)
            : table.handle(new InvokeEvent(name, payload), context);
    return answer == null ? NULL : answer;
  }
}
