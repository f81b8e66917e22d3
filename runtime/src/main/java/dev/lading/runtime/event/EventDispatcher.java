package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RawHandler;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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
  private final HttpDispatch http;
  private final QueueDispatch queues;

  /**
   * Creates the dispatcher.
   *
   * @param environment the process's environment variables
   * @throws IllegalArgumentException when the table or the environment contradicts itself
   */
  public EventDispatcher(DispatchTable table, Map<String, String> environment) {
    this.table = table;
    this.http = new HttpDispatch(table);
    this.queues = new QueueDispatch(table, new QueueNames(environment.get(QueueNames.VARIABLE)));
  }

  /**
   * Handles an event.
   *
   * @throws Exception when the event as a whole cannot be handled
   */
  public Answer dispatch(byte[] event, Context context) throws Exception {
    LambdaEvent read = EventReader.read(event);
    return read instanceof HttpEvent request
        ? http.dispatch(request, event, context)
        : new Answer.Whole(dispatch(read, event, context));
  }

  private byte[] dispatch(LambdaEvent read, byte[] event, Context context) throws Exception {
    if (read instanceof QueueEvent messages) {
      return queues.dispatch(messages, event, context);
    }
    if (read instanceof ScheduleInput input) {
      Optional<RawHandler> raw = table.rawHandler("schedule " + input.schedule());
      if (raw.isPresent()) {
        return raw.get().handle(event, context);
      }
      table.handle(scheduledEvent(input), context);
      return "null".getBytes(StandardCharsets.US_ASCII);
    }
    throw new EventException("an event " + ((UnknownEvent) read).description() + "; " + known());
  }

  private static ScheduledEvent scheduledEvent(ScheduleInput input) {
    if (input.id() == null || input.time() == null) {
      throw new EventException(
          "the input of schedule '"
              + input.schedule()
              + "' has no "
              + (input.id() == null ? "id" : "time")
              + "; it must be as in Lading's template");
    }
    Instant time;
    try {
      time = UtcTime.parse(input.time());
    } catch (DateTimeException e) {
      EventException malformed =
          new EventException(
              "the input of schedule '"
                  + input.schedule()
                  + "' has the time '"
                  + input.time()
                  + "', which is not of the form 2026-01-31T12:00:00Z");
      malformed.initCause(e);
      throw malformed;
    }
    return input.input() == null
        ? new ScheduledEvent(input.schedule(), input.id(), time)
        : new ScheduledEvent(input.schedule(), input.id(), time, input.input());
  }

  private String known() {
    StringBuilder text = new StringBuilder("this function knows ");
    list(text, "routes", table.routes());
    list(text.append("; "), "queues", table.queues());
    list(text.append("; "), "schedules", table.schedules());
    return text.toString();
  }

  private static void list(StringBuilder text, String kind, String[] names) {
    text.append(kind).append(": ");
    if (names.length == 0) {
      text.append("none");
    }
    for (int i = 0; i < names.length && i < NAMED_TRIGGERS; i++) {
      text.append(i == 0 ? "" : ", ").append(names[i]);
    }
    if (names.length > NAMED_TRIGGERS) {
      text.append(" and ").append(names.length - NAMED_TRIGGERS).append(" more");
    }
  }
}
