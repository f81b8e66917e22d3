package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Handles the messages of SQS one by one, and reports those that failed; or hands them over all at
 * once, where the queue's handler takes them so; or several at the same time.
 *
 * <p>In a FIFO queue the messages of a group that come after a failed one fail too, unhandled: SQS
 * would else deliver the failed one after them. A batch is refused as a whole, before any message
 * is handled, where its queue is unknown or a message cannot be reported for want of an id.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
 *     errors for an SQS event source in Lambda</a>
 */
final class QueueDispatch {

  private static final String MESSAGE_GROUP = "MessageGroupId";

  private static final String SAMPLE =
      "{\"Records\":[{\"messageId\":\"a\",\"eventSource\":\"aws:sqs\",\"body\":\"a\","
          + "\"attributes\":{\"a\":\"b\"},\"messageAttributes\":{}}]}";

  private final DispatchTable table;
  private final SourceNames names;

  QueueDispatch(DispatchTable table, SourceNames names) {
    this.table = table;
    this.names = names;
  }

  /** Reads a batch and writes an answer, if the function has queues, and handles no message. */
  void prime() {
    if (table.queues().length > 0) {
      EventReader.read(SAMPLE.getBytes(StandardCharsets.UTF_8));
      BatchAnswer.failed(List.of("a"));
    }
  }

  byte[] dispatch(RecordBatch batch, byte[] bytes, Context context) throws Exception {
    List<Message> messages = known(batch);
    Optional<RawHandler> raw = rawHandler(messages);
    if (raw.isPresent()) {
      return BatchAnswer.of(raw.get().handle(bytes, context));
    }
    Set<String> queues = new LinkedHashSet<>();
    for (int i = 0; i < messages.size(); i++) {
      queues.add(messages.get(i).queue);
    }
    List<String> failed = new ArrayList<>();
    for (String queue : queues) {
      List<Message> together = queues.size() == 1 ? messages : of(queue, messages);
      if (table.takesBatches(queue)) {
        failed.addAll(BatchDispatch.dispatch(table, queue, together, context));
      } else {
        handle(queue, together, context);
        addFailed(together, failed);
      }
    }
    return BatchAnswer.failed(failed);
  }

  private void handle(String queue, List<Message> messages, Context context)
      throws InterruptedException {
    int parallelism = table.parallelism(queue);
    if (parallelism > 1 && messages.size() > 1) {
      ParallelDispatch.dispatch(this, messages, parallelism, context);
    } else {
      handleInOrder(messages, context);
    }
  }

  /** Handles messages one after the other; those that fail know it then. */
  void handleInOrder(List<Message> messages, Context context) {
    Set<String> failedGroups = new HashSet<>();
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      message.failed = failedGroups.contains(message.fifoGroup) || !handle(message, context);
      if (message.failed && message.isFifo()) {
        failedGroups.add(message.fifoGroup);
      }
    }
  }

  private static void addFailed(List<Message> messages, List<String> failed) {
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).failed) {
        failed.add(messages.get(i).id);
      }
    }
  }

  /** The handler of all messages, if it takes events as they are; an event has one queue then. */
  private Optional<RawHandler> rawHandler(List<Message> messages) {
    String queue = messages.get(0).queue;
    Optional<RawHandler> raw = table.rawHandler("queue " + queue);
    for (int i = 1; i < messages.size(); i++) {
      String other = messages.get(i).queue;
      if (!other.equals(queue)
          && (raw.isPresent() || table.rawHandler("queue " + other).isPresent())) {
        throw EventException.of(
            "an event has messages of the queues '"
                + queue
                + "' and '"
                + other
                + "', where the handler of one takes whole events");
      }
    }
    return raw;
  }

  private static List<Message> of(String queue, List<Message> messages) {
    List<Message> batch = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).queue.equals(queue)) {
        batch.add(messages.get(i));
      }
    }
    return batch;
  }

  private List<Message> known(RecordBatch batch) {
    List<Message> messages = new ArrayList<>(batch.records().size());
    for (int i = 0; i < batch.records().size(); i++) {
      RecordFields record = batch.records().get(i);
      String id = record.messageId;
      if (id == null || id.isEmpty()) {
        throw EventException.of(
            "record "
                + i
                + " of the batch has no messageId, so it could not be reported as failed");
      }
      String queue = names.require("the message " + id + " is of the queue", record.arn);
      messages.add(new Message(id, queue, record));
    }
    return messages;
  }

  private boolean handle(Message message, Context context) {
    try {
      table.handle(message.toQueueMessage(), context);
      return true;
    } catch (Throwable e) {
      // An Error too, such as a native library that does not load, is only this message's failure.
      log(context, message.id, message.queue, e);
      return false;
    }
  }

  static void log(Context context, String id, String queue, Throwable failure) {
    HandlerFailure.log(context, "message " + id + " of queue " + queue, failure);
  }

  /** A record whose queue is known and whose failure can be reported. */
  static final class Message {

    private final String id;
    private final String queue;
    private final RecordFields record;

    /** The group in a FIFO queue, by queue; empty in any other queue. */
    private final String fifoGroup;

    private boolean failed;

    Message(String id, String queue, RecordFields record) {
      this.id = id;
      this.queue = queue;
      this.record = record;
      this.fifoGroup =
          String.valueOf(record.arn).endsWith(".fifo")
              ? queue + '/' + record.attributes.get(MESSAGE_GROUP)
              : "";
    }

    QueueMessage toQueueMessage() {
      if (!hasBody()) {
        throw withoutBody();
      }
      return orEmpty();
    }

    /** The message, with an empty body where it came without one. */
    QueueMessage orEmpty() {
      String body = record.body == null ? "" : record.body;
      return new QueueMessage(queue, id, body, record.attributes, record.messageAttributes);
    }

    boolean hasBody() {
      return record.body != null;
    }

    boolean isFifo() {
      return !fifoGroup.isEmpty();
    }

    String fifoGroup() {
      return fifoGroup;
    }

    static RuntimeException withoutBody() {
      return EventException.of("the record has no text as its body");
    }
  }
}
