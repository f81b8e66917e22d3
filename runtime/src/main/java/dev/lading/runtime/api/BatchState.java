package dev.lading.runtime.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which messages of a batch have failed. */
final class BatchState {

  private static final String MESSAGE_GROUP = "MessageGroupId";

  private final String queue;
  private final boolean fifo;
  private final List<QueueMessage> messages;
  private final QueueBatch.FailureLog log;
  private final boolean[] failed;

  BatchState(String queue, boolean fifo, List<QueueMessage> messages, QueueBatch.FailureLog log) {
    this.queue = queue;
    this.fifo = fifo;
    this.messages = List.copyOf(messages);
    this.log = log;
    this.failed = new boolean[messages.size()];
  }

  String queue() {
    return queue;
  }

  boolean isFailed(int position) {
    return failed[position];
  }

  void fail(int position, Throwable reason) {
    log.failed(messages.get(position), reason);
    fail(position);
  }

  void fail(int position) {
    failed[position] = true;
    if (fifo) {
      String group = group(position);
      for (int later = position + 1; later < failed.length; later++) {
        failed[later] |= Objects.equals(group, group(later));
      }
    }
  }

  private @Nullable String group(int position) {
    return messages.get(position).attributes().get(MESSAGE_GROUP);
  }

  List<String> failedIds() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < failed.length; i++) {
      if (failed[i]) {
        ids.add(messages.get(i).id());
      }
    }
    return ids;
  }
}
