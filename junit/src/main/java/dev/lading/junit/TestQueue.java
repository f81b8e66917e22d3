package dev.lading.junit;

import dev.lading.local.journal.Entry;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.queue.LocalQueue.Contents;
import dev.lading.local.queue.LocalQueue.DeadLetter;
import dev.lading.local.sqs.NewMessage;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** A queue of the application, with its dead letters. */
public final class TestQueue {

  private final LocalQueue queue;
  private final Awaiting awaiting;
  private final Story story;

  TestQueue(LocalQueue queue, Awaiting awaiting, Story story) {
    this.queue = queue;
    this.awaiting = awaiting;
    this.story = story;
  }

  /** Its name. */
  public String name() {
    return queue.name().value();
  }

  /** Begins a message. */
  public MessageDraft message(String body) {
    return new MessageDraft(this, body);
  }

  /** Sends a message. */
  public SentMessage send(String body) {
    return message(body).send();
  }

  SentMessage send(NewMessage message) {
    long before = story.now();
    try {
      return new SentMessage(this, queue.send(message), before);
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    }
  }

  /** How many messages it has now. */
  public Contents contents() {
    try {
      return queue.contents();
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    }
  }

  /** The messages that failed too often, fifty at most. */
  public List<DeadLetter> deadLetters() {
    try {
      return queue.deadLetters();
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    }
  }

  /** Sends all dead letters once more. */
  public void redrive() {
    try {
      queue.redrive();
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    }
  }

  /** Deletes all messages and all dead letters. */
  public void purge() {
    try {
      queue.purge();
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    }
  }

  /**
   * Waits until the queue has no message: each was taken by a handler, or is a dead letter.
   *
   * @throws AssertionFailedError when it still has some after the limit
   */
  public void awaitDrained() {
    awaiting.until(
        "the queue " + name() + " to have no message",
        () -> describe(contents()),
        0,
        () -> isDrained(contents()));
  }

  /**
   * Waits until the queue has no message, and has no dead letter either.
   *
   * @throws HandlerFailedError when a message is among the dead letters, with the handler's error
   * @throws AssertionFailedError when it still has messages after the limit
   */
  public void awaitHandled() {
    awaitDrained();
    List<DeadLetter> dead = deadLetters();
    if (!dead.isEmpty()) {
      String letters =
          dead.stream()
              .map(letter -> "  " + letter.body() + " (" + letter.reason() + ")")
              .collect(Collectors.joining("\n"));
      throw failed("the queue " + name() + " has dead letters:\n" + letters, 0);
    }
  }

  private static boolean isDrained(Contents contents) {
    return contents.waiting() + contents.delayed() + contents.inFlight() == 0;
  }

  static String describe(Contents contents) {
    return "%d wait, %d are delayed, %d are being handled or failed lately, %d are dead letters"
        .formatted(contents.waiting(), contents.delayed(), contents.inFlight(), contents.dead());
  }

  AssertionFailedError failed(String problem, long since) {
    Entry failure = story.firstFailure(since, this::isOfQueue);
    if (failure == null) {
      return new AssertionFailedError(problem + "\n" + story.told(since));
    }
    HandlerFailedError cause = story.failed(failure, since);
    return new HandlerFailedError(problem + "\n" + cause.getMessage(), cause.error(), cause.line());
  }

  private boolean isOfQueue(Entry entry) {
    return entry.cause().kind().equals("queue") && entry.cause().name().equals(name());
  }

  LocalQueue local() {
    return queue;
  }

  Awaiting awaiting() {
    return awaiting;
  }
}
