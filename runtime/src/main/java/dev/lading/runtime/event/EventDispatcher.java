package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.JsonCodec;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the events of one function to their handlers: an event's bytes in, the answer out.
 *
 * <p>What a client or a message did is answered; what leaves here as an exception is a failed
 * invocation, which whoever invoked the function may try again.
 */
public final class EventDispatcher {

  private static final int NAMED_TRIGGERS = 20;

  private final DispatchTable table;
  private final Map<String, String> environment;
  private final HttpDispatch http;
  private final SourceNames queues;

  /**
   * Creates the dispatcher.
   *
   * @param environment the process's environment variables
   * @throws IllegalArgumentException when the table or the environment contradicts itself
   */
  public EventDispatcher(DispatchTable table, Map<String, String> environment) {
    this(table, environment, true);
  }

  private EventDispatcher(DispatchTable table, Map<String, String> environment, boolean streams) {
    this.table = table;
    this.environment = environment;
    this.http = new HttpDispatch(table, streams);
    this.queues = new SourceNames(SourceNames.QUEUES, environment);
  }

  /**
   * Creates a dispatcher whose answers are all {@linkplain Answer.Whole whole}, for a caller that
   * cannot stream.
   *
   * @param environment the process's environment variables
   * @throws IllegalArgumentException when the table or the environment contradicts itself
   */
  public static EventDispatcher ofWholeAnswers(
      DispatchTable table, Map<String, String> environment) {
    return new EventDispatcher(table, environment, false);
  }

  /**
   * Makes and loads what the first event would, so that a snapshot has it; no handler is called.
   *
   * @return the handlers, and what stands around them
   * @throws Exception what a constructor throws
   */
  public Object[] prime() throws Exception {
    Object[] made = table.prime();
    for (Object codec : made) {
      if (codec instanceof JsonCodec json) {
        for (Object handler : made) {
          prime(json, handler);
        }
      }
    }
    http.prime();
    new QueueDispatch(table, queues).prime();
    return made;
  }

  private static void prime(JsonCodec json, Object handler) {
    try {
      json.prime(handler.getClass());
    } catch (RuntimeException | LinkageError e) {
      // Of a type that is no body, or one whose failure is told when a body of it is needed.
    }
  }

  /**
   * Handles an event.
   *
   * @throws Exception when the event as a whole cannot be handled
   */
  public Answer dispatch(byte[] event, Context context) throws Exception {
    Object read = EventReader.read(event);
    return read instanceof HttpEvent request
        ? http.dispatch(request, event, context)
        : new Answer.Whole(dispatch(read, event, context));
  }

  private byte[] dispatch(Object read, byte[] event, Context context) throws Exception {
    if (read instanceof RecordBatch messages && messages.source().equals(RecordBatch.SQS)) {
      return new QueueDispatch(table, queues).dispatch(messages, event, context);
    }
    if (read instanceof ScheduleInput input) {
      Optional<RawHandler> raw = table.rawHandler("schedule " + input.schedule);
      if (raw.isPresent()) {
        return raw.get().handle(event, context);
      }
      table.handle(input.toEvent(), context);
      return "null".getBytes(StandardCharsets.US_ASCII);
    }
    return other(read, event, context);
  }

  /** What is rarer, so that a function without such events loads no class for it. */
  private byte[] other(Object read, byte[] event, Context context) throws Exception {
    SourceDispatch sources = new SourceDispatch(table, environment);
    if (read instanceof TriggerInput input) {
      return sources.input(input, context);
    }
    if (read instanceof RecordBatch batch && hasTriggers(batch.source())) {
      return switch (batch.source()) {
        case RecordBatch.SNS -> sources.topic(batch, event, context);
        case RecordBatch.S3 -> sources.bucket(batch, event, context);
        default ->
            new StreamDispatch(table, new SourceNames(SourceNames.STREAMS, environment))
                .dispatch(batch, event, context);
      };
    }
    String[] invocations = table.invocations();
    if (invocations.length == 1) {
      return sources.invocation(invocations[0], event, context);
    }
    String description =
        read instanceof RecordBatch batch
            ? "with records of " + batch.source()
            : ((UnknownEvent) read).description;
    throw EventException.of("an event " + description + "; " + known());
  }

  /** Whether the function takes records of the source at all. */
  private boolean hasTriggers(String source) {
    String[] names =
        switch (source) {
          case RecordBatch.SNS -> table.topics();
          case RecordBatch.S3 -> table.buckets();
          case RecordBatch.DYNAMODB -> table.tables();
          default -> table.dataStreams();
        };
    return names.length > 0;
  }

  private String known() {
    StringBuilder text = new StringBuilder("this function knows ");
    int empty = text.length();
    list(text, "routes", table.routes());
    list(text, "queues", table.queues());
    list(text, "schedules", table.schedules());
    list(text, "rules", table.rules());
    list(text, "buckets", table.buckets());
    list(text, "topics", table.topics());
    list(text, "tables", table.tables());
    list(text, "streams", table.dataStreams());
    list(text, "invocations", table.invocations());
    if (table.invocations().length > 1) {
      text.append("; name one of the invocations, {\"lading.invoke\": name, \"payload\": ...}");
    }
    return text.length() == empty ? text.append("none").toString() : text.toString();
  }

  private static void list(StringBuilder text, String kind, String[] names) {
    if (names.length == 0) {
      return;
    }
    text.append(text.charAt(text.length() - 1) == ' ' ? "" : "; ").append(kind).append(": ");
    for (int i = 0; i < names.length && i < NAMED_TRIGGERS; i++) {
      text.append(i == 0 ? "" : ", ").append(names[i]);
    }
    if (names.length > NAMED_TRIGGERS) {
      text.append(" and ").append(names.length - NAMED_TRIGGERS).append(" more");
    }
  }
}
