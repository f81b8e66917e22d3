package dev.lading.runtime.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.QueueBatch;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import java.util.Optional;

/**
 * The events of one function and the handlers they go to; the generated class of a function.
 *
 * <p>A function overrides what it has events for; without them it has no triggers of a kind, and
 * refuses their events. Keys are exact: a route by its place in {@link #routes}, a queue and a
 * schedule by its natural name. A name that the function does not know is an {@link
 * UnknownTriggerException}, never a guess.
 */
public interface DispatchTable {

  /** The routes, each as {@code METHOD /path}; a route's place here is its number. */
  default String[] routes() {
    return new String[0];
  }

  /** The natural names of the queues. */
  default String[] queues() {
    return new String[0];
  }

  /** The natural names of the schedules. */
  default String[] schedules() {
    return new String[0];
  }

  /**
   * Whether the function's responses to requests are streamed, where what they came through
   * streams.
   */
  default boolean streams() {
    return false;
  }

  /**
   * Answers a request.
   *
   * @param route the number of the route that the request matched
   * @throws Exception what the handler throws
   */
  default HttpResponse handle(int route, HttpRequest request, Context context) throws Exception {
    throw new UnknownTriggerException("route", String.valueOf(route), routes());
  }

  /**
   * Handles one message.
   *
   * @throws Exception what the handler throws; the message then stays in its queue
   */
  default void handle(QueueMessage message, Context context) throws Exception {
    throw new UnknownTriggerException("queue", message.queue(), queues());
  }

  /** Whether the handler of a queue takes all messages that come together at once. */
  default boolean takesBatches(String queue) {
    return false;
  }

  /**
   * Handles all messages of one queue that came together; for the queues that {@link #takesBatches}
   * names, in place of handling each.
   *
   * @throws Exception what the handler throws; all messages then stay in their queue
   */
  default void handle(QueueBatch<String> batch, Context context) throws Exception {
    throw new UnknownTriggerException("queue", batch.queue(), queues());
  }

  /**
   * Handles one due time of a schedule.
   *
   * @throws Exception what the handler throws
   */
  default void handle(ScheduledEvent event, Context context) throws Exception {
    throw new UnknownTriggerException("schedule", event.schedule(), schedules());
  }

  /**
   * The handler that takes a trigger's events as Lambda sends them, and is called in place of
   * {@code handle}; none for the triggers of all other handlers.
   *
   * @param trigger a route as in {@link #routes}; any other trigger as its kind and its name, such
   *     as {@code schedule nightly}
   */
  default Optional<RawHandler> rawHandler(String trigger) {
    return Optional.empty();
  }
}
