package dev.lading.model;

import java.util.List;

/**
 * How Lambda reads a stream for a function.
 *
 * @param startingPosition where it begins
 * @param batchSize how many records an event has at most: 1 to 10,000
 * @param batchWindow how many seconds it gathers records at most: 0 to 300
 * @param parallelization how many batches of one shard are handled at once: 1 to 10
 * @param failure what becomes of a batch that fails
 * @param filters which records; none for all, several for those that match any
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping
 *     in the Lambda API</a>
 */
public record StreamConsumer(
    StartingPosition startingPosition,
    int batchSize,
    int batchWindow,
    int parallelization,
    Failure failure,
    List<FilterPattern> filters) {

  /** Copies the filters. */
  public StreamConsumer {
    filters = List.copyOf(filters);
  }

  /** Where Lambda begins to read a stream. */
  public enum StartingPosition {
    /** With the oldest record that the stream still has. */
    TRIM_HORIZON,
    /** With the records that come after the trigger is made. */
    LATEST
  }

  /**
   * What becomes of a batch that fails.
   *
   * @param maxRetries how often it is tried again; -1 for as long as the stream keeps it
   * @param maxAge how old, in seconds, a record may become: 60 to 604,800; -1 for as old as the
   *     stream keeps it
   * @param bisect whether it is halved for the next attempt
   */
  public record Failure(int maxRetries, int maxAge, boolean bisect) {

    /** Whether Lambda may give records up before the stream itself forgets them. */
    public boolean givesUp() {
      return maxRetries >= 0 || maxAge >= 0;
    }
  }
}
