package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * Stands around the handlers of all events that are no requests: {@code @Interceptors} on a method
 * or a class names it.
 *
 * <p>It may leave the handler out, call it again, or act on what it throws. What the interceptor
 * throws fails the event, as if the handler had thrown it. It is created once for each function,
 * and may keep state as a handler may.
 */
@FunctionalInterface
public interface EventInterceptor {

  /**
   * Handles an event, mostly by {@code next}.
   *
   * @param event the event as the runtime has it, such as a {@link QueueMessage} or a {@link
   *     ScheduledEvent}; for a handler of whole batches, the {@link QueueBatch} with bodies as
   *     texts
   * @throws Exception when the event has failed
   */
  void intercept(Object event, Context context, Next next) throws Exception;

  /** What stands behind an interceptor: the next one, or the handler. */
  @FunctionalInterface
  interface Next {

    /**
     * Handles the event. It may be called any number of times: not at all to leave the handler out,
     * which counts as handled, and again to try again.
     *
     * @throws Exception what the handler throws, or an interceptor before it
     */
    void proceed() throws Exception;
  }
}
