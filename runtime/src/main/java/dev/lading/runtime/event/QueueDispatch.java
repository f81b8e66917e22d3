package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.dispatch.DispatchTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Handles a batch of SQS message by message, and reports those that failed.
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

  private final DispatchTable table;
  private final SourceNames names;

  QueueDispatch(DispatchTable table, SourceNames names) {
    this.table = table;
    this.names = names;
  }

  byte[] dispatch(QueueBatch batch, Context context) {
    List<Message> messages = known(batch);
    List<String> failed = new ArrayList<>();
    Set<String> failedGroups = new HashSet<>();
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      if (message.fifoGroup.isEmpty() || !failedGroups.contains(message.fifoGroup)) {
        if (handle(message, context)) {
          continue;
        }
        if (!message.fifoGroup.isEmpty()) {
          failedGroups.add(message.fifoGroup);
        }
      }
      failed.add(message.id);
    }
    return BatchAnswer.failed(failed);
  }

  private List<Message> known(QueueBatch batch) {
    List<Message> messages = new ArrayList<>(batch.messages().size());
    for (int i = 0; i < batch.messages().size(); i++) {
      QueueBatch.Message record = batch.messages().get(i);
      String id = record.id();
      if (id == null || id.isEmpty()) {
        throw new EventException(
            "record "
                + i
                + " of the batch has no messageId, so it could not be reported as failed");
      }
      String queue = names.require("the message " + id + " is of the queue", record.queueArn());
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
      HandlerFailure.log(context, "message " + message.id + " of queue " + message.queue, e);
      return false;
    }
  }

  /** A record whose queue is known and whose failure can be reported. */
  private static final class Message {

    private final String id;
    private final String queue;
    private final QueueBatch.Message record;

    /** The group in a FIFO queue, by queue; empty in any other queue. */
    private final String fifoGroup;

    Message(String id, String queue, QueueBatch.Message record) {
      this.id = id;
      this.queue = queue;
      this.record = record;
      this.fifoGroup =
          String.valueOf(record.queueArn()).endsWith(".fifo")
              ? queue + '/' + record.attributes().get(MESSAGE_GROUP)
              : "";
    }

    QueueMessage toQueueMessage() {
      if (record.body() == null) {
        throw new EventException("the record has no text as its body");
      }
      return new QueueMessage(
          queue, id, record.body(), record.attributes(), record.messageAttributes());
    }
  }
}
