package dev.lading.annotations;

/**
 * Where Lambda begins to read a stream.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping
 *     in the Lambda API</a>
 */
public enum StartingPosition {
  /** With the oldest record that the stream still has: none is lost. */
  TRIM_HORIZON,
  /** With the records that come after the trigger is made. */
  LATEST
}
