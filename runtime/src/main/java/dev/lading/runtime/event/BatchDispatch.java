package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.QueueBatch;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.dispatch.DispatchTable;
import java.util.ArrayList;
import java.util.List;

/** Handles the messages of a queue whose handler takes all of them at once. */
final class BatchDispatch {

  private BatchDispatch() {}

  /**
   * Hands the messages over.
   *
   * @param messages the messages; the body of one that came without is null
   * @return the ids of those that failed
   */
  static List<String> dispatch(
      DispatchTable table, String queue, List<QueueDispatch.Message> messages, Context context) {
    List<QueueMessage> known = new ArrayList<>(messages.size());
    for (QueueDispatch.Message message : messages) {
      known.add(message.orEmpty());
    }
    QueueBatch<String> batch =
        QueueBatch.of(
            queue,
            messages.get(0).isFifo(),
            known,
            (message, reason) -> QueueDispatch.log(context, message.id(), queue, reason));
    for (int i = 0; i < messages.size(); i++) {
      if (!messages.get(i).hasBody()) {
        batch.fail(batch.items().get(i), QueueDispatch.Message.withoutBody());
      }
    }
    try {
      table.handle(batch, context);
      return batch.failedIds();
    } catch (Throwable e) {
      HandlerFailure.log(context, "the batch of queue " + queue, e);
      List<String> all = new ArrayList<>(known.size());
      for (QueueMessage message : known) {
        all.add(message.id());
      }
      return all;
    }
  }
}
