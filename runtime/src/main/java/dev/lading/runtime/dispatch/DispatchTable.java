package dev.lading.runtime.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BucketEvent;
import dev.lading.runtime.api.BusEvent;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.InvokeEvent;
import dev.lading.runtime.api.QueueBatch;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.api.StreamRecord;
import dev.lading.runtime.api.TableChange;
import dev.lading.runtime.api.TopicMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The natural names of the rules of EventBridge. */
  default String[] rules() {
    return new String[0];
  }

  /** The natural names of the buckets. */
  default String[] buckets() {
    return new String[0];
  }

  /** The natural names of the topics. */
  default String[] topics() {
    return new String[0];
  }

  /** The natural names of the tables whose streams the function reads. */
  default String[] tables() {
    return new String[0];
  }

  /** The natural names of the data streams. */
  default String[] dataStreams() {
    return new String[0];
  }

  /** The natural names of what the function does when it is invoked directly. */
  default String[] invocations() {
    return new String[0];
  }

  /**
   * Whether the function's responses to requests are streamed, where what they came through
   * streams.
   */
  default boolean streams() {
    return false;
  }

  /** What pages of other origins may read, where the function itself must say so; else null. */
  default @Nullable CrossOrigin crossOrigin() {
    return null;
  }

  /**
   * Makes all that the function's events need and nothing has made yet, for a snapshot of the
   * process to have it.
   *
   * @return the handlers and what stands around them
   * @throws Exception what a constructor throws
   */
  default Object[] prime() throws Exception {
    return new Object[0];
  }

  /**
   * How many messages of a queue may be handled at the same time; 1 for one after the other, in the
   * order in which they came.
   */
  default int parallelism(String queue) {
    return 1;
  }

  /**
   * Answers a request.
   *
   * @param route the number of the route that the request matched
   * @throws Exception what the handler throws
   */
  default HttpResponse handle(int route, HttpRequest request, Context context) throws Exception {
    throw UnknownTriggerException.of("route", String.valueOf(route), routes());
  }

  /**
   * Handles one message.
   *
   * @throws Exception what the handler throws; the message then stays in its queue
   */
  default void handle(QueueMessage message, Context context) throws Exception {
    throw UnknownTriggerException.of("queue", message.queue(), queues());
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
    throw UnknownTriggerException.of("queue", batch.queue(), queues());
  }

  /**
   * Handles one due time of a schedule.
   *
   * @throws Exception what the handler throws
   */
  default void handle(ScheduledEvent event, Context context) throws Exception {
    throw UnknownTriggerException.of("schedule", event.schedule(), schedules());
  }

  /**
   * Handles one event of a bus.
   *
   * @throws Exception what the handler throws
   */
  default void handle(BusEvent event, Context context) throws Exception {
    throw UnknownTriggerException.of("rule", event.rule(), rules());
  }

  /**
   * Handles what happened to one object of a bucket.
   *
   * @throws Exception what the handler throws
   */
  default void handle(BucketEvent event, Context context) throws Exception {
    throw UnknownTriggerException.of("bucket", event.bucket(), buckets());
  }

  /**
   * Handles one message of a topic.
   *
   * @throws Exception what the handler throws
   */
  default void handle(TopicMessage message, Context context) throws Exception {
    throw UnknownTriggerException.of("topic", message.topic(), topics());
  }

  /**
   * Handles one change of a table's item.
   *
   * @throws Exception what the handler throws; the stream then stays at this change
   */
  default void handle(TableChange change, Context context) throws Exception {
    throw UnknownTriggerException.of("table", change.table(), tables());
  }

  /**
   * Handles one record of a data stream.
   *
   * @throws Exception what the handler throws; the stream then stays at this record
   */
  default void handle(StreamRecord record, Context context) throws Exception {
    throw UnknownTriggerException.of("stream", record.stream(), dataStreams());
  }

  /**
   * Answers a direct invocation, in JSON.
   *
   * @throws Exception what the handler throws; the caller learns its type and its message
   */
  default byte[] handle(InvokeEvent event, Context context) throws Exception {
    throw UnknownTriggerException.of("invocation", event.name(), invocations());
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
