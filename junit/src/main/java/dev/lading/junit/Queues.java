package dev.lading.junit;

import dev.lading.local.queue.LocalQueue;
import java.util.List;
import java.util.Map;

/** The queues of the application. */
public final class Queues {

  private final Map<String, LocalQueue> queues;
  private final Awaiting awaiting;
  private final Story story;

  Queues(Map<String, LocalQueue> queues, Awaiting awaiting, Story story) {
    this.queues = queues;
    this.awaiting = awaiting;
    this.story = story;
  }

  /** Their names, sorted. */
  public List<String> names() {
    return List.copyOf(queues.keySet());
  }

  /**
   * A queue.
   *
   * @throws IllegalArgumentException when the application has none of the name
   */
  public TestQueue queue(String name) {
    LocalQueue queue = Names.find("queue", name, queues.values(), one -> one.name().value());
    return new TestQueue(queue, awaiting, story);
  }
}
