package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that queues call: {@code @Queue} stands on it. */
@FunctionalInterface
public interface QueueHandler {

  /**
   * Handles one message.
   *
   * @throws Exception when it failed; the message then stays in its queue
   */
  void handle(QueueMessage message, Context context) throws Exception;
}
