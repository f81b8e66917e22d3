package dev.lading.local.event;

import dev.lading.local.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A due time of a schedule.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
 *     attributes in EventBridge Scheduler</a>
 */
public final class SampleScheduleEvent implements SampleEvent {

  private final String schedule;
  private Instant time = Instant.now();
  private String id = UUID.randomUUID().toString();
  private @Nullable String input;

  SampleScheduleEvent(String schedule) {
    this.schedule = schedule;
  }

  /** Sets when it was due; now, where nothing is said. */
  public SampleScheduleEvent time(Instant due) {
    this.time = due;
    return this;
  }

  /** Sets the id of this call. */
  public SampleScheduleEvent id(String newId) {
    this.id = newId;
    return this;
  }

  /** Sets the schedule's input, which is JSON. */
  public SampleScheduleEvent input(String json) {
    this.input = SampleJson.checked("input", json);
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.SCHEDULE;
  }

  @Override
  public String name() {
    return schedule;
  }

  @Override
  public byte[] bytes() {
    return Json.object(
        json -> {
          json.writeStringField("lading.schedule", schedule);
          json.writeStringField("id", id);
          json.writeStringField("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
          if (input != null) {
            SampleJson.raw(json, "input", input);
          }
        });
  }
}
