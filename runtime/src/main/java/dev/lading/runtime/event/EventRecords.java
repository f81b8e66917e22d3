package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Records} of an event, and finds out whose they are. */
final class EventRecords {

  private final List<RecordFields> records = new ArrayList<>();
  private boolean foreign;
  private @Nullable String foreignSource;

  /** Reads the array. */
  void read(JsonReader json) {
    if (json.peek() != '[') {
      json.skip();
      return;
    }
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      if (json.peek() == '{') {
        add(RecordFields.read(json));
      } else {
        json.skip();
        foreign = true;
      }
    }
  }

  private void add(RecordFields fields) {
    boolean known =
        switch (String.valueOf(fields.source)) {
          case RecordBatch.SQS, RecordBatch.SNS, RecordBatch.S3 -> true;
          case RecordBatch.DYNAMODB, RecordBatch.KINESIS -> true;
          default -> false;
        };
    boolean other = !records.isEmpty() && !Objects.equals(records.get(0).source, fields.source);
    if (!known || other) {
      foreign = true;
      foreignSource = fields.source;
    }
    records.add(fields);
  }

  /** The batch; or what else the records are. */
  LambdaEvent toEvent() {
    if (foreign) {
      return new UnknownEvent("with records of " + foreignSource);
    }
    if (records.isEmpty()) {
      return new UnknownEvent("without records");
    }
    return new RecordBatch(String.valueOf(records.get(0).source), records);
  }
}
