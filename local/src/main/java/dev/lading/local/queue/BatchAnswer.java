package dev.lading.local.queue;

import dev.lading.local.function.Outcome;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads which messages of a batch failed.
 *
 * <p>As with Lambda, an answer that names no failure is a success, and an answer that names a
 * failure in a way that cannot be understood is a failure of the whole batch.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
 *     errors for an SQS event source in Lambda</a>
 */
final class BatchAnswer {

  private BatchAnswer() {}

  /** The ids of the messages that failed, of those in the batch. */
  static Set<String> failures(Outcome outcome, Set<String> batch) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return batch;
    }
    if (answered.body().length == 0) {
      return Set.of();
    }
    try {
      Object answer = Json.read(answered.body());
      Object failures = answer instanceof Map<?, ?> fields ? fields.get("batchItemFailures") : null;
      if (failures == null) {
        return Set.of();
      }
      return failures instanceof List<?> items ? identifiers(items, batch) : batch;
    } catch (MalformedJsonException e) {
      return batch;
    }
  }

  private static Set<String> identifiers(List<?> items, Set<String> batch) {
    Set<String> failed = new HashSet<>();
    for (Object item : items) {
      Object id = item instanceof Map<?, ?> fields ? fields.get("itemIdentifier") : null;
      if (!(id instanceof String identifier) || !batch.contains(identifier)) {
        return batch;
      }
      failed.add(identifier);
    }
    return failed;
  }
}
