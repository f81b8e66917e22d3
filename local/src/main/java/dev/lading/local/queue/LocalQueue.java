package dev.lading.local.queue;

import static java.util.stream.Collectors.toSet;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.log.RunLog;
import dev.lading.model.QueueName;
import dev.lading.model.QueueSettings;
import dev.lading.model.Trigger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A queue in memory with the event source mapping that hands its messages to the function.
 *
 * <p>A message that fails is handed over again until it was received as often as its queue says, or
 * five times where it says nothing; then it is a dead letter. There is no visibility timeout to
 * wait for: a failed message of a FIFO queue is next again, so that its group keeps its order; one
 * of another queue goes to the end.
 */
public final class LocalQueue implements AutoCloseable {

  private final QueueName name;
  private final int batchSize;

  /** How often a message is received before it becomes a dead letter. */
  private final int maxReceives;

  private final LocalFunction function;
  private final RunLog log;
  private final Deque<QueuedMessage> waiting = new ArrayDeque<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final Thread poller;
  private int inFlight;
  private long sent;

  /** Creates the queue; its messages go to the function. */
  public LocalQueue(Trigger.QueueSubscription subscription, LocalFunction function, RunLog log) {
    QueueSettings settings = subscription.settings();
    this.name = subscription.queue();
    this.batchSize = settings.batchSize();
    this.maxReceives =
        settings
            .owned()
            .flatMap(QueueSettings.Owned::maxReceives)
            .orElse(QueueSettings.Owned.DEFAULT_MAX_RECEIVES);
    this.function = function;
    this.log = log;
    this.poller = new Thread(this::poll, "queue-" + name);
    poller.setDaemon(true);
  }

  /** Starts to hand over messages. */
  public void start() {
    poller.start();
  }

  /** The queue's name. */
  public QueueName name() {
    return name;
  }

  /** The name of the function that its messages go to. */
  public String functionName() {
    return function.name();
  }

  /**
   * Adds a message.
   *
   * @return done when a handler took the message, or when it became a dead letter
   */
  public CompletableFuture<Delivery> send(NewMessage content) {
    synchronized (waiting) {
      QueuedMessage message = QueuedMessage.of(content, ++sent);
      waiting.addLast(message);
      waiting.notifyAll();
      return message.delivery();
    }
  }

  /** What is in the queue now. */
  public Contents contents() {
    synchronized (waiting) {
      return new Contents(waiting.size(), inFlight, deadLetters);
    }
  }

  @Override
  public void close() {
    poller.interrupt();
  }

  private void poll() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<QueuedMessage> batch = receive();
        Set<String> ids = batch.stream().map(QueuedMessage::id).collect(toSet());
        Set<String> failures =
            BatchAnswer.failures(function.invoke(SqsEvent.write(name, batch)), ids);
        settle(batch, failures);
      }
    } catch (InterruptedException e) {
      // The run is ending; messages end with it.
      Thread.currentThread().interrupt();
    }
  }

  private List<QueuedMessage> receive() throws InterruptedException {
    synchronized (waiting) {
      while (waiting.isEmpty()) {
        waiting.wait();
      }
      List<QueuedMessage> batch = new ArrayList<>();
      while (batch.size() < batchSize && !waiting.isEmpty()) {
        batch.add(waiting.removeFirst().received());
      }
      inFlight = batch.size();
      return batch;
    }
  }

  private void settle(List<QueuedMessage> batch, Set<String> failures) {
    List<QueuedMessage> again = new ArrayList<>();
    List<QueuedMessage> ended = new ArrayList<>();
    synchronized (waiting) {
      for (QueuedMessage message : batch) {
        boolean failed = failures.contains(message.id());
        if (failed && message.receives() < maxReceives) {
          again.add(message);
          continue;
        }
        ended.add(message);
        if (failed) {
          deadLetters.add(
              new DeadLetter(message.id(), message.content().body(), message.receives()));
        }
      }
      putBack(again);
      inFlight = 0;
    }
    log.event(
        "queue " + name,
        "%d delivered, %d failed".formatted(batch.size() - failures.size(), failures.size()));
    for (QueuedMessage message : ended) {
      boolean delivered = !failures.contains(message.id());
      if (!delivered) {
        log.event(
            "queue " + name, "dead letter after " + maxReceives + " receives: " + message.id());
      }
      message.end(delivered);
    }
  }

  private void putBack(List<QueuedMessage> messages) {
    if (!name.fifo()) {
      waiting.addAll(messages);
      return;
    }
    for (int i = messages.size() - 1; i >= 0; i--) {
      waiting.addFirst(messages.get(i));
    }
  }

  /**
   * What is in a queue at one time.
   *
   * @param waiting how many messages wait to be received
   * @param inFlight how many a function is handling
   * @param deadLetters those that failed too often
   */
  public record Contents(int waiting, int inFlight, List<DeadLetter> deadLetters) {
    /** Copies the dead letters. */
    public Contents {
      deadLetters = List.copyOf(deadLetters);
    }
  }

  /**
   * A message that failed too often.
   *
   * @param messageId the message's id
   * @param body the body
   * @param receives how often a function received it
   */
  public record DeadLetter(String messageId, String body, int receives) {}
}
