package dev.lading.runtime.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import java.util.Optional;

/**
 * The events of one function and the handlers they go to; the generated class of a function.
 *
 * <p>Keys are exact: a route by its place in {@link #routes}, a queue and a schedule by its natural
 * name. A name that the function does not know is an {@link UnknownTriggerException}, never a
 * guess.
 */
public interface DispatchTable {

  /** The routes, each as {@code METHOD /path}; a route's place here is its number. */
  String[] routes();

  /** The natural names of the queues. */
  String[] queues();

  /** The natural names of the schedules. */
  String[] schedules();

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
  HttpResponse handle(int route, HttpRequest request, Context context) throws Exception;

  /**
   * Handles one message.
   *
   * @throws Exception what the handler throws; the message then stays in its queue
   */
  void handle(QueueMessage message, Context context) throws Exception;

  /**
   * Handles one due time of a schedule.
   *
   * @throws Exception what the handler throws
   */
  void handle(ScheduledEvent event, Context context) throws Exception;

  /**
   * The handler that takes a trigger's events as Lambda sends them, and is called in place of
   * {@code handle}; none for the triggers of all other handlers.
   *
   * @param trigger a route as in {@link #routes}, or a name as in {@link #schedules}; one has a
   *     space, the other cannot
   */
  default Optional<RawHandler> rawHandler(String trigger) {
    return Optional.empty();
  }
}
