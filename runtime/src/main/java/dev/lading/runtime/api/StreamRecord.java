package dev.lading.runtime.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One record of a Kinesis data stream.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Using Lambda with
 *     Kinesis Data Streams</a>
 */
public final class StreamRecord {

  private final String stream;
  private final String partitionKey;
  private final String sequenceNumber;
  private final Instant time;
  private final byte[] data;

  /**
   * Creates a record.
   *
   * @param stream the stream's natural name
   * @param partitionKey which shard the record is in
   * @param sequenceNumber the record's place in its shard
   * @param time about when the stream got it
   * @param data what its sender wrote
   */
  public StreamRecord(
      String stream, String partitionKey, String sequenceNumber, Instant time, byte[] data) {
    this.stream = stream;
    this.partitionKey = partitionKey;
    this.sequenceNumber = sequenceNumber;
    this.time = time;
    this.data = data;
  }

  /** The stream's natural name. */
  public String stream() {
    return stream;
  }

  /** The key by which the sender chose the record's shard. */
  public String partitionKey() {
    return partitionKey;
  }

  /** The record's place in its shard. */
  public String sequenceNumber() {
    return sequenceNumber;
  }

  /** About when the stream got the record. */
  public Instant time() {
    return time;
  }

  /** What its sender wrote. */
  public byte[] body() {
    return data;
  }

  /** What its sender wrote, as a UTF-8 text. */
  public String bodyText() {
    return new String(data, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "record " + sequenceNumber + " of stream " + stream;
  }
}
