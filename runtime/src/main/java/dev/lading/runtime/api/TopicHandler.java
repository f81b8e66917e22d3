package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that topics call: {@code @Topic} stands on it. */
@FunctionalInterface
public interface TopicHandler {

  /**
   * Handles one message.
   *
   * @throws Exception when it failed; Lambda then tries again
   */
  void handle(TopicMessage message, Context context) throws Exception;
}
