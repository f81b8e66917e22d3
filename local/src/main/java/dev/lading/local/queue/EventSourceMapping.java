package dev.lading.local.queue;

import static java.util.stream.Collectors.toSet;

import dev.lading.local.filter.EventFilter;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.queue.LocalQueue.Subscription;
import dev.lading.local.queue.LocalQueue.Urls;
import dev.lading.local.sqs.SqsClient;
import dev.lading.local.sqs.SqsException;
import dev.lading.local.sqs.SqsMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Does what Lambda's event source mapping for SQS does: receives messages by long polling, hands
 * them over in batches, deletes those that were taken, and leaves the others to the queue.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Configuring
 *     scaling behavior for SQS event source mappings</a>
 */
final class EventSourceMapping implements AutoCloseable {

  /** Short, so that the run ends soon. */
  private static final int POLL_SECONDS = 1;

  /** Lambda's limit on an event is 6 MB; so much of it are bodies at most. */
  private static final int MAX_BODIES = 5 * 1024 * 1024;

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Supplier<Subscription> subscription;
  private final Deliveries deliveries;
  private final LastFailures lastFailures;
  private final QueueSetting setting;
  private volatile boolean closed;

  EventSourceMapping(
      Supplier<Subscription> subscription,
      Deliveries deliveries,
      LastFailures lastFailures,
      QueueSetting setting) {
    this.subscription = subscription;
    this.deliveries = deliveries;
    this.lastFailures = lastFailures;
    this.setting = setting;
  }

  /** Polls with as many threads as batches may be handled at a time. */
  void start(Urls urls) {
    Subscription first = subscription.get();
    int pollers =
        Math.min(
            first.function().maxInstances(),
            first.settings().maxConcurrency().orElse(Integer.MAX_VALUE));
    for (int i = 0; i < pollers; i++) {
      Thread poller = new Thread(() -> poll(urls.queue()), "queue-" + first.queue() + "-" + i);
      poller.setDaemon(true);
      poller.start();
    }
  }

  private void poll(String url) {
    List<Delivery> dying = new ArrayList<>();
    while (!closed) {
      try {
        // SQS moves a dead letter when it would be received once more.
        List<SqsMessage> batch = receive(url, dying.isEmpty() ? POLL_SECONDS : 0);
        dying.forEach(deliveries::end);
        if (!dying.isEmpty()) {
          changed();
        }
        dying.clear();
        if (!batch.isEmpty()) {
          dying.addAll(hand(url, batch));
        }
      } catch (SqsException e) {
        pause(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void pause(SqsException failure) {
    if (closed) {
      return;
    }
    setting
        .log()
        .event("queue " + subscription.get().queue(), String.valueOf(failure.getMessage()));
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A batch: what one poll gives, or, where a window is open, all that comes until it is full. */
  private List<SqsMessage> receive(String url, int wait) throws InterruptedException {
    Subscription now = subscription.get();
    int size = now.settings().batchSize();
    List<SqsMessage> batch =
        new ArrayList<>(
            setting.sqs().receive(url, Math.min(size, SqsClient.MAX_ENTRIES), wait, null));
    long end = System.nanoTime() + Duration.ofSeconds(now.settings().batchWindow()).toNanos();
    while (!batch.isEmpty() && batch.size() < size && bodies(batch) < MAX_BODIES && !closed) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        break;
      }
      int rest = Math.min(size - batch.size(), SqsClient.MAX_ENTRIES);
      List<SqsMessage> more = setting.sqs().receive(url, rest, left >= 1000 ? 1 : 0, null);
      if (more.isEmpty() && left < 1000) {
        Thread.sleep(Math.min(left, 50));
      }
      batch.addAll(more);
    }
    if (closed) {
      // The run ends, or the queue is nobody's any more: as if it had never received them.
      setting.sqs().release(url, batch, 0);
      return List.of();
    }
    return batch;
  }

  private static int bodies(List<SqsMessage> batch) {
    return batch.stream().mapToInt(message -> message.body().length()).sum();
  }

  /** Hands a batch over; returns what becomes a dead letter with the next poll. */
  private List<Delivery> hand(String url, List<SqsMessage> received) throws InterruptedException {
    Subscription now = subscription.get();
    changed();
    List<SqsMessage> batch = filtered(url, received, now);
    if (batch.isEmpty()) {
      return List.of();
    }
    Set<String> ids = batch.stream().map(SqsMessage::id).collect(toSet());
    String detail = batch.size() == 1 ? "1 message" : batch.size() + " messages";
    Outcome outcome =
        now.function()
            .invoke(
                new Cause("queue", now.queue().value(), detail),
                SqsEvent.write(now.queue(), batch));
    Set<String> failures = BatchAnswer.failures(outcome, ids);
    return settle(url, batch, failures, now, reason(outcome));
  }

  private List<SqsMessage> filtered(String url, List<SqsMessage> received, Subscription now)
      throws InterruptedException {
    EventFilter filter = new EventFilter(now.settings().filters());
    List<SqsMessage> unwanted =
        received.stream().filter(message -> !filter.takes(SqsRecord.of(message))).toList();
    if (unwanted.isEmpty()) {
      return received;
    }
    setting.sqs().delete(url, unwanted);
    setting
        .log()
        .event("queue " + now.queue(), unwanted.size() + " deleted, as no filter takes them");
    for (SqsMessage message : unwanted) {
      deliveries.end(new Delivery(message.id(), Delivery.End.FILTERED, message.receives()));
    }
    List<SqsMessage> wanted = new ArrayList<>(received);
    wanted.removeAll(unwanted);
    return wanted;
  }

  private static String reason(Outcome outcome) {
    Outcome.Failed failure = outcome.failure();
    return failure == null ? "the handler reported it as failed; see the log" : failure.toString();
  }

  private List<Delivery> settle(
      String url, List<SqsMessage> batch, Set<String> failures, Subscription now, String reason)
      throws InterruptedException {
    List<SqsMessage> taken = new ArrayList<>();
    List<SqsMessage> again = new ArrayList<>();
    List<SqsMessage> dead = new ArrayList<>();
    for (SqsMessage message : batch) {
      boolean failed = failures.contains(message.id());
      boolean last = now.maxReceives() > 0 && message.receives() >= now.maxReceives();
      (failed ? last ? dead : again : taken).add(message);
      if (failed) {
        lastFailures.put(message.id(), message.receives(), reason);
      } else {
        lastFailures.remove(message.id());
      }
    }
    setting.sqs().delete(url, taken);
    release(url, again, dead);
    setting
        .log()
        .event(
            "queue " + now.queue(),
            "%d delivered, %d failed".formatted(taken.size(), failures.size()));
    for (SqsMessage message : dead) {
      setting
          .log()
          .event(
              "queue " + now.queue(),
              "dead letter after " + message.receives() + " receives: " + message.id());
    }
    end(taken, Delivery.End.DELIVERED);
    if (now.maxReceives() == 0) {
      end(again, Delivery.End.FAILED);
    }
    changed();
    return dead.stream()
        .map(message -> new Delivery(message.id(), Delivery.End.DEAD_LETTER, message.receives()))
        .toList();
  }

  private void release(String url, List<SqsMessage> again, List<SqsMessage> dead)
      throws InterruptedException {
    Optional<Duration> delay = setting.retryDelay();
    if (delay.isPresent()) {
      setting.sqs().release(url, again, (int) delay.get().toSeconds());
      setting.sqs().release(url, dead, 0);
    }
  }

  private void end(List<SqsMessage> messages, Delivery.End end) {
    for (SqsMessage message : messages) {
      deliveries.end(new Delivery(message.id(), end, message.receives()));
    }
  }

  private void changed() {
    setting.journal().changed("queues");
  }

  @Override
  public void close() {
    closed = true;
  }
}
