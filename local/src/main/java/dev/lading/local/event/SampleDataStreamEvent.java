package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Records of a data stream.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">How Lambda
 *     processes records from Amazon Kinesis Data Streams</a>
 */
public final class SampleDataStreamEvent implements SampleEvent {

  private final String stream;
  private final List<StreamData> records = new ArrayList<>();

  SampleDataStreamEvent(String stream) {
    this.stream = stream;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record StreamData(String partitionKey, byte[] data) {}

  /** Adds a record with a text. */
  public SampleDataStreamEvent record(String partitionKey, String text) {
    return record(partitionKey, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a record. */
  public SampleDataStreamEvent record(String partitionKey, byte[] data) {
    records.add(new StreamData(partitionKey, data.clone()));
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.DATA_STREAM;
  }

  @Override
  public String name() {
    return stream;
  }

  @Override
  public byte[] bytes() {
    return SampleJson.records(records, this::write);
  }

  private void write(JsonGenerator json, StreamData data, int number) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("kinesis");
    json.writeStringField("kinesisSchemaVersion", "1.0");
    json.writeStringField("partitionKey", data.partitionKey);
    json.writeStringField("sequenceNumber", Integer.toString(number));
    json.writeStringField("data", Base64.getEncoder().encodeToString(data.data));
    json.writeNumberField("approximateArrivalTimestamp", Instant.now().toEpochMilli() / 1000.0);
    json.writeEndObject();
    json.writeStringField("eventSource", "aws:kinesis");
    json.writeStringField("eventVersion", "1.0");
    json.writeStringField("eventID", "shardId-000000000000:" + number);
    json.writeStringField("eventName", "aws:kinesis:record");
    json.writeStringField("awsRegion", LocalNames.REGION);
    json.writeStringField("eventSourceARN", LocalNames.arn("kinesis", stream));
    json.writeEndObject();
  }
}
