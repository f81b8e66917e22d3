package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that schedules call: {@code @Schedule} stands on it. */
@FunctionalInterface
public interface ScheduleHandler {

  /**
   * Handles one due time.
   *
   * @throws Exception when it failed; Lambda then tries again
   */
  void handle(ScheduledEvent event, Context context) throws Exception;
}
