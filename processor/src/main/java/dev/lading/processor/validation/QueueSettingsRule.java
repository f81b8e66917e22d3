package dev.lading.processor.validation;

import dev.lading.model.FilterPattern;
import dev.lading.model.MalformedValueException;
import dev.lading.model.QueueName;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.QueueSettingsDeclaration;
import dev.lading.processor.declaration.QueueSettingsDeclaration.Owned;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rejects settings of a queue that SQS or Lambda would refuse, or would silently ignore.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">Parameters
 *     of event source mappings for SQS</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes
 *     in the SQS API</a>
 */
final class QueueSettingsRule implements Rule {

  private static final int MAX_BATCH_WITHOUT_WINDOW = 10;

  private static final Range FIFO_BATCH =
      new Range("batchSize", "Lambda", 1, 10, "messages of a FIFO queue");
  private static final Range BATCH = new Range("batchSize", "Lambda", 1, 10_000, "messages");
  private static final Range WINDOW = new Range("batchWindow", "Lambda", 0, 300, "seconds");
  private static final Range CONCURRENCY =
      new Range("maxConcurrency", "Lambda", 2, 1000, "batches at a time");
  private static final Range VISIBILITY =
      new Range("visibilityTimeout", "SQS", 1, 43_200, "seconds");
  private static final Range RETENTION = new Range("retention", "SQS", 60, 1_209_600, "seconds");
  private static final Range RECEIVES = new Range("maxReceives", "SQS", 1, 1000, "receives");

  /** More than five are by a raised quota, and more than ten never. */
  private static final int MAX_FILTERS = 10;

  /** What a record has, as Lambda hands it over. */
  private static final Set<String> FIELDS =
      Set.of(
          "messageId",
          "receiptHandle",
          "body",
          "attributes",
          "messageAttributes",
          "md5OfBody",
          "eventSource",
          "eventSourceARN",
          "awsRegion");

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .triggers(TriggerDeclaration.Queue.class)
        .forEach(queue -> new Check(queue.name(), queue.settings(), problems).all());
  }

  /** One queue. */
  private record Check(
      Attribute<String> name, QueueSettingsDeclaration settings, Problems problems) {

    void all() {
      boolean fifo = name.parse(QueueName::new).filter(QueueName::fifo).isPresent();
      batches(fifo);
      concurrency();
      filters();
      if (settings.existing().value()) {
        existing();
      } else {
        owned(settings.queue(), fifo);
      }
    }

    private void batches(boolean fifo) {
      Attribute<Integer> size = settings.batchSize();
      Attribute<Integer> window = settings.batchWindow();
      if (fifo && window.value() != 0) {
        doesNotApply("batchWindow", window, "a FIFO queue has no window; remove it");
      } else {
        WINDOW.check(window, problems);
      }
      Range range = fifo ? FIFO_BATCH : BATCH;
      range.checkSet(size, problems);
      if (!fifo
          && range.contains(size.value())
          && size.value() > MAX_BATCH_WITHOUT_WINDOW
          && window.value() == 0) {
        problems.report(Message.BATCH_WINDOW_MISSING, size.site(), size.value());
      }
    }

    private void concurrency() {
      Attribute<Integer> limit = settings.maxConcurrency();
      if (limit.value() == 1) {
        problems.report(Message.MAX_CONCURRENCY_OF_ONE, limit.site());
      } else {
        CONCURRENCY.checkSet(limit, problems);
      }
    }

    private void filters() {
      settings.filters().forEach(this::filter);
      settings.filters().stream()
          .skip(MAX_FILTERS)
          .limit(1)
          .forEach(
              filter ->
                  invalidFilter(filter, "a queue has at most 10 patterns, and 5 without asking"));
    }

    private void filter(Attribute<String> filter) {
      try {
        new FilterPattern(filter.value())
            .fields().stream()
                .filter(field -> !FIELDS.contains(field))
                .limit(1)
                .forEach(
                    field ->
                        invalidFilter(
                            filter,
                            "a message has no field '"
                                + field
                                + "'; what its sender wrote is in body, as in {\"body\": {\""
                                + field
                                + "\": [...]}}"));
      } catch (MalformedValueException e) {
        invalidFilter(filter, e.reason());
      }
    }

    private void invalidFilter(Attribute<String> filter, String reason) {
      problems.report(Message.INVALID_FILTER, filter.site(), filter.value(), reason);
    }

    private void existing() {
      Owned queue = settings.queue();
      ofTheQueueItself("visibilityTimeout", queue.visibilityTimeout());
      ofTheQueueItself("retention", queue.retention());
      ofTheQueueItself("maxReceives", queue.maxReceives());
      ofTheQueueItself("deadLetters", queue.deadLetters());
      ofTheQueueItself("deduplication", queue.deduplication());
    }

    private void ofTheQueueItself(String member, Attribute<?> value) {
      Stream.of(value)
          .filter(Attribute::isWritten)
          .forEach(
              each ->
                  doesNotApply(
                      member,
                      each,
                      "existing = true says that the queue is made elsewhere; set it there"));
    }

    private void owned(Owned queue, boolean fifo) {
      VISIBILITY.checkSet(queue.visibilityTimeout(), problems);
      RETENTION.checkSet(queue.retention(), problems);
      RECEIVES.checkSet(queue.maxReceives(), problems);
      if (!queue.deadLetters().value() && queue.maxReceives().value() != 0) {
        doesNotApply(
            "maxReceives",
            queue.maxReceives(),
            "deadLetters = false says that no number of receives ends a message; keep one of them");
      }
      if (!fifo && queue.deduplication().isWritten()) {
        doesNotApply(
            "deduplication",
            queue.deduplication(),
            "only FIFO queues tell messages apart; remove it, or end the name in .fifo");
      }
    }

    private void doesNotApply(String member, Attribute<?> value, String reason) {
      problems.report(
          Message.SETTING_DOES_NOT_APPLY,
          value.site(),
          member + " = " + value.value(),
          "the queue '" + name.value() + "'",
          reason);
    }
  }
}
