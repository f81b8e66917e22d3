package dev.lading.local.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The events of the last while. All that it keeps is bounded: the number of events, and the size of
 * each.
 */
public final class Journal {

  private static final int MAX_ENTRIES = 300;

  private final Deque<Recording> recordings = new ArrayDeque<>();
  private final Set<Subscription> subscriptions = new CopyOnWriteArraySet<>();
  private long count;

  /** Begins the record of an event. */
  public Recording begin(String function, Cause cause, byte[] event) {
    Recording recording;
    synchronized (recordings) {
      recording = new Recording(this, ++count, function, cause, event);
      recordings.addLast(recording);
      if (recordings.size() > MAX_ENTRIES) {
        recordings.removeFirst();
      }
    }
    changed(recording.key());
    return recording;
  }

  /** What is kept, the oldest first. */
  public List<Entry> entries() {
    List<Recording> kept;
    synchronized (recordings) {
      kept = new ArrayList<>(recordings);
    }
    return kept.stream().map(Recording::entry).toList();
  }

  /** The event of a number, if it is still kept. */
  public Optional<Entry> entry(long number) {
    return entries().stream().filter(entry -> entry.number() == number).findFirst();
  }

  /** Tells all who listen that something changed: an entry by its number, or a part of the run. */
  public void changed(String key) {
    for (Subscription subscription : subscriptions) {
      subscription.add(key);
    }
  }

  /** Listens from now on. */
  public Subscription subscribe() {
    Subscription subscription = new Subscription(subscriptions);
    subscriptions.add(subscription);
    return subscription;
  }

  static Duration since(Instant start) {
    return Duration.between(start, Instant.now());
  }
}
