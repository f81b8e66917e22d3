package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The {@code Records} of an event of SQS, SNS, S3, DynamoDB or Kinesis. */
final class RecordBatch {

  static final String SQS = "aws:sqs";
  static final String SNS = "aws:sns";
  static final String S3 = "aws:s3";
  static final String DYNAMODB = "aws:dynamodb";
  static final String KINESIS = "aws:kinesis";

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
          case SQS, SNS, S3 -> true;
          case DYNAMODB, KINESIS -> true;
          default -> false;
        };
    boolean other = !records.isEmpty() && !Objects.equals(records.get(0).source, fields.source);
    if (!known || other) {
      foreign = true;
      foreignSource = fields.source;
    }
    records.add(fields);
  }

  /** What the records call their source, such as {@link #SNS}. */
  String source() {
    return String.valueOf(records.get(0).source);
  }

  /** The records, in the order of the event, at least one. */
  List<RecordFields> records() {
    return records;
  }

  /** The batch; or what else the records are. */
  Object toEvent() {
    if (foreign) {
      return new UnknownEvent("with records of " + foreignSource);
    }
    if (records.isEmpty()) {
      return new UnknownEvent("without records");
    }
    return this;
  }
}
