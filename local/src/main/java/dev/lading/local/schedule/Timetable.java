package dev.lading.local.schedule;

import dev.lading.local.clock.VirtualClock;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When each schedule is due next, and the thread that then fires it. */
public final class Timetable implements AutoCloseable {

  /** So far the clock is put forward at most, at a time. */
  public static final Duration MAX_ADVANCE = Duration.ofDays(366);

  /** So many due times one advance fires at most: more than a minutely schedule has in a week. */
  private static final int MAX_FIRED = 11_000;

  /** So long at most until the clock is looked at again, which somebody may have put forward. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final VirtualClock clock;
  private final Journal journal;
  private final SortedMap<String, Line> lines = new TreeMap<>();
  private volatile boolean closed;

  /** Creates an empty timetable. */
  public Timetable(VirtualClock clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  private record Line(LocalSchedule schedule, @Nullable Instant next) {

    /** When the next call is made, if ever: within its window after it is due. */
    @Nullable Instant call() {
      return next == null ? null : schedule.callFor(next);
    }

    boolean isDue(Instant time) {
      Instant call = call();
      return call != null && !call.isAfter(time);
    }

    boolean isBefore(Line other) {
      Instant call = call();
      Instant otherCall = other.call();
      return call != null && otherCall != null && call.isBefore(otherCall);
    }

    Line after(Instant time) {
      return new Line(schedule, schedule.nextAfter(time).orElse(null));
    }
  }

  /**
   * A due time that came.
   *
   * @param schedule the schedule's name
   * @param due when
   * @param outcome what the function made of it
   */
  public record Fired(String schedule, Instant due, Outcome outcome) {}

  /** Starts to fire schedules. */
  public void start() {
    Thread thread = new Thread(this::run, "schedules");
    thread.setDaemon(true);
    thread.start();
  }

  /** Replaces all schedules; those whose expression stays are due when they were. */
  public synchronized void replace(Map<String, LocalSchedule> schedules) {
    Map<String, Line> old = new TreeMap<>(lines);
    lines.clear();
    Instant now = clock.instant();
    schedules.forEach(
        (name, schedule) -> {
          Line before = old.get(name);
          boolean same = before != null && before.schedule().hasSameTimesAs(schedule);
          Instant next = before != null && same ? before.next() : null;
          lines.put(name, same ? new Line(schedule, next) : new Line(schedule, null).after(now));
        });
    notifyAll();
  }

  /** When a schedule is due next, if ever. */
  public synchronized Optional<Instant> next(String schedule) {
    Line line = lines.get(schedule);
    return line == null ? Optional.empty() : Optional.ofNullable(line.next());
  }

  /** The run's time. */
  public Instant now() {
    return clock.instant();
  }

  /** How far the run's clock is ahead. */
  public Duration ahead() {
    return clock.ahead();
  }

  /**
   * Puts the clock forward, and fires all that is due meanwhile, one after the other, in order.
   *
   * @return what was fired
   */
  public List<Fired> advance(Duration duration) {
    Instant end = clock.instant().plus(duration);
    List<Fired> fired = new ArrayList<>();
    Optional<Line> line = takeDue(end);
    while (line.isPresent() && fired.size() < MAX_FIRED) {
      Instant due = line.get().next();
      if (due != null) {
        LocalSchedule schedule = line.get().schedule();
        clock.advanceTo(schedule.callFor(due));
        fired.add(new Fired(schedule.name(), due, schedule.callAtOnce(due)));
      }
      line = takeDue(end);
    }
    clock.advanceTo(end);
    journal.changed("schedules");
    return fired;
  }

  /** The line that is due first, no later than a time; it is due again after that. */
  private synchronized Optional<Line> takeDue(Instant end) {
    Line first = null;
    for (Line line : lines.values()) {
      if (line.isDue(end) && (first == null || line.isBefore(first))) {
        first = line;
      }
    }
    if (first != null && first.next() != null) {
      lines.put(first.schedule().name(), first.after(first.next()));
    }
    return Optional.ofNullable(first);
  }

  private void run() {
    try {
      while (!closed) {
        Optional<Line> line = takeDue(clock.instant());
        if (line.isPresent() && line.get().next() != null) {
          Instant due = line.get().next();
          LocalSchedule schedule = line.get().schedule();
          // One that takes long holds up no other.
          Thread thread = new Thread(() -> schedule.call(due), "schedule-" + schedule.name());
          thread.setDaemon(true);
          thread.start();
          journal.changed("schedules");
        } else {
          await();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // whoever calls this looks again, in a loop
  private synchronized void await() throws InterruptedException {
    Instant now = clock.instant();
    long wait = LOOK.toMillis();
    for (Line line : lines.values()) {
      Instant call = line.call();
      if (call != null) {
        wait = Math.min(wait, Duration.between(now, call).toMillis());
      }
    }
    if (!closed && wait > 0) {
      wait(wait);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
