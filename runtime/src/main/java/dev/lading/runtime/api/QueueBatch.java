package dev.lading.runtime.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The messages of one queue that Lambda handed over together: what a method takes that is called
 * once for all of them.
 *
 * <p>Messages whose bodies cannot be read are failed beforehand, and are not among the items. The
 * handler {@linkplain #fail fails} what it could not handle; all others are done when it returns.
 * Where it throws, all are failed.
 *
 * <p>In a FIFO queue, a message that fails takes the later ones of its message group with it, for
 * SQS would else deliver it after them. A loop over the batch leaves out what has failed meanwhile:
 *
 * <pre>{@code
 * for (QueueBatch.Item<Job> item : batch) {
 *   try {
 *     run(item.body());
 *   } catch (IOException e) {
 *     batch.fail(item, e);
 *   }
 * }
 * }</pre>
 *
 * @param <T> what the bodies are read as
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
 *     errors for an SQS event source in Lambda</a>
 */
public final class QueueBatch<T> implements Iterable<QueueBatch.Item<T>> {

  private final BatchState state;
  private final List<Item<T>> items;

  private QueueBatch(BatchState state, List<Item<T>> items) {
    this.state = state;
    this.items = List.copyOf(items);
  }

  /**
   * Makes a batch, with the bodies as texts.
   *
   * @param queue the queue's natural name
   * @param fifo whether it is a FIFO queue
   * @param messages in the order of their delivery
   * @param log is told what fails for which reason
   */
  public static QueueBatch<String> of(
      String queue, boolean fifo, List<QueueMessage> messages, FailureLog log) {
    List<Item<String>> items = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      items.add(new Item<>(i, messages.get(i), messages.get(i).body()));
    }
    return new QueueBatch<>(new BatchState(queue, fifo, messages, log), items);
  }

  /** The queue's natural name. */
  public String queue() {
    return state.queue();
  }

  /** The messages whose bodies could be read, in the order of their delivery. */
  public List<Item<T>> items() {
    return items;
  }

  /** The items in their order, without those that fail before their turn. */
  @Override
  public Iterator<Item<T>> iterator() {
    return new Remaining();
  }

  /** Leaves a message in the queue; in a FIFO queue also the later ones of its group. */
  public void fail(Item<T> item) {
    state.fail(item.position);
  }

  /** Leaves a message in the queue as {@link #fail(Item)} does, and logs why. */
  public void fail(Item<T> item, Throwable reason) {
    state.fail(item.position, reason);
  }

  /** Whether a message stays in the queue. */
  public boolean isFailed(Item<T> item) {
    return state.isFailed(item.position);
  }

  /** The ids of the messages that stay in the queue, in the order of their delivery. */
  public List<String> failedIds() {
    return state.failedIds();
  }

  /** The same messages with other bodies; one whose body cannot be made is failed. */
  public <R> QueueBatch<R> read(BodyReader<T, R> reader) {
    List<Item<R>> read = new ArrayList<>(items.size());
    for (Item<T> item : items) {
      if (!state.isFailed(item.position)) {
        try {
          read.add(new Item<>(item.position, item.message, reader.read(item.body)));
        } catch (RuntimeException e) {
          state.fail(item.position, e);
        }
      }
    }
    return new QueueBatch<>(state, read);
  }

  /**
   * One message of a batch.
   *
   * @param <T> what its body is read as
   */
  public static final class Item<T> {

    private final int position;
    private final QueueMessage message;
    private final T body;

    Item(int position, QueueMessage message, T body) {
      this.position = position;
      this.message = message;
      this.body = body;
    }

    /** The message: its id, its attributes, and its body as it was sent. */
    public QueueMessage message() {
      return message;
    }

    /** The body. */
    public T body() {
      return body;
    }
  }

  /**
   * Makes a body of another one.
   *
   * @param <T> the body as it is
   * @param <R> the body as it is read
   */
  @FunctionalInterface
  public interface BodyReader<T, R> {
    /** The body; any {@code RuntimeException} means that there is none. */
    R read(T body);
  }

  /** Is told what fails. */
  @FunctionalInterface
  public interface FailureLog {
    /** A message failed for a reason. */
    void failed(QueueMessage message, Throwable reason);
  }

  /** What is left at each step. */
  private final class Remaining implements Iterator<Item<T>> {

    private int next;

    @Override
    public boolean hasNext() {
      while (next < items.size() && isFailed(items.get(next))) {
        next++;
      }
      return next < items.size();
    }

    @Override
    public Item<T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.get(next++);
    }
  }
}
