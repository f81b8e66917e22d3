package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that rules of EventBridge call: {@code @EventPattern} stands on it. */
@FunctionalInterface
public interface BusEventHandler {

  /**
   * Handles one event.
   *
   * @throws Exception when it failed; Lambda then tries again
   */
  void handle(BusEvent event, Context context) throws Exception;
}
