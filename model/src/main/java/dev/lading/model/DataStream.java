package dev.lading.model;

/**
 * The records of a Kinesis data stream.
 *
 * @param stream the stream's natural name
 * @param consumer how it is read
 */
public record DataStream(StreamName stream, StreamConsumer consumer) implements Trigger {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.dataStream(this);
  }

  @Override
  public String toString() {
    return "stream " + stream;
  }
}
