package dev.lading.processor.cloudformation;

/**
 * In which form functions log.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Configuring
 *     JSON and plain text log formats</a>
 */
public enum LogFormat {
  TEXT,
  JSON
}
