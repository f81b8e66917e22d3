package dev.lading.junit;

import dev.lading.local.LocalApplication;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Entry;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.schedule.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clock of the application's schedules. It stands still until a test puts it forward. Handlers
 * and queues have the machine's clock; a handler of a schedule is told the time that it was due.
 */
public final class TestClock {

  private final LocalApplication local;
  private final Story story;

  TestClock(LocalApplication local, Story story) {
    this.local = local;
    this.story = story;
  }

  /**
   * A due time that came.
   *
   * @param schedule the schedule's name
   * @param due when
   */
  public record Fired(String schedule, Instant due) {}

  /** The time. */
  public Instant now() {
    return local.timetable().now();
  }

  /** When a schedule is due next, if ever. */
  public Optional<Instant> next(String schedule) {
    return local.timetable().next(find(schedule).name());
  }

  /**
   * Puts the clock forward, and calls the handlers of all that is due meanwhile, in order, once for
   * each time.
   *
   * @return what was due
   * @throws HandlerFailedError when one of the calls failed, after all were made
   */
  public List<Fired> advance(Duration duration) {
    if (duration.isNegative() || duration.compareTo(Timetable.MAX_ADVANCE) > 0) {
      throw new IllegalArgumentException(
          "the clock goes forward, by 366 days at a time at most; not by " + duration);
    }
    long before = story.now();
    List<Timetable.Fired> fired = local.timetable().advance(duration);
    throwIfFailed(before, fired.stream().map(Timetable.Fired::outcome).toList());
    return fired.stream().map(one -> new Fired(one.schedule(), one.due())).toList();
  }

  /**
   * Puts the clock forward to a time; as {@link #advance}.
   *
   * @throws IllegalArgumentException when that time is over
   */
  public List<Fired> advanceTo(Instant time) {
    if (time.isBefore(now())) {
      throw new IllegalArgumentException("it is " + now() + " already, after " + time);
    }
    return advance(Duration.between(now(), time));
  }

  /**
   * Calls a schedule's handler as if it were due now. It is due when it was, all the same.
   *
   * @throws HandlerFailedError when the call failed
   */
  public void fire(String schedule) {
    long before = story.now();
    throwIfFailed(before, List.of(find(schedule).fire(now())));
  }

  private LocalSchedule find(String name) {
    return Names.find("schedule", name, local.schedules().values(), LocalSchedule::name);
  }

  private void throwIfFailed(long before, List<Outcome> outcomes) {
    if (outcomes.stream().allMatch(outcome -> outcome.failure() == null)) {
      return;
    }
    Entry failure = story.firstFailure(before, entry -> entry.cause().kind().equals("schedule"));
    if (failure != null) {
      throw story.failed(failure, before);
    }
    String first =
        outcomes.stream()
            .filter(outcome -> outcome.failure() != null)
            .map(outcome -> String.valueOf(outcome.failure()))
            .findFirst()
            .orElse("");
    throw new HandlerFailedError("a schedule's handler failed: " + first, first, "");
  }
}
