package dev.lading.runtime.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.CurrentContext;
import dev.lading.runtime.nullness.Nullable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Handles the messages of a queue at the same time: each on its own, those of one message group of
 * a FIFO queue one after the other, up to the group's first failure.
 *
 * <p>The threads are virtual ones where the JVM has them, that is from Java 21 on. Else they are
 * the platform's, and no more than {@value #MOST_PLATFORM_THREADS}.
 */
final class ParallelDispatch implements Runnable {

  private static final int MOST_PLATFORM_THREADS = 16;

  private final QueueDispatch queues;
  private final Context context;
  private final List<List<QueueDispatch.Message>> lanes;
  private final AtomicInteger next = new AtomicInteger();
  private volatile @Nullable VirtualMachineError fatal;

  private ParallelDispatch(
      QueueDispatch queues, List<List<QueueDispatch.Message>> lanes, Context context) {
    this.queues = queues;
    this.lanes = lanes;
    this.context = context;
  }

  /**
   * Handles the messages; those that fail know it then.
   *
   * @param parallelism how many at the same time, at most
   * @throws InterruptedException when the thread is interrupted meanwhile
   * @throws VirtualMachineError what a handler ran into
   */
  static void dispatch(
      QueueDispatch queues, List<QueueDispatch.Message> messages, int parallelism, Context context)
      throws InterruptedException {
    ParallelDispatch work = new ParallelDispatch(queues, lanes(messages), context);
    Method virtual = virtualThreads();
    int most = virtual == null ? Math.min(parallelism, MOST_PLATFORM_THREADS) : parallelism;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < work.lanes.size() && i < most; i++) {
      threads.add(work.start(virtual));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (work.fatal != null) {
      throw work.fatal;
    }
  }

  private static List<List<QueueDispatch.Message>> lanes(List<QueueDispatch.Message> messages) {
    List<List<QueueDispatch.Message>> lanes = new ArrayList<>(messages.size());
    Map<String, List<QueueDispatch.Message>> lanesByGroup = new HashMap<>();
    for (QueueDispatch.Message message : messages) {
      List<QueueDispatch.Message> lane =
          message.isFifo() ? lanesByGroup.get(message.fifoGroup()) : null;
      if (lane == null) {
        lane = new ArrayList<>(1);
        lanes.add(lane);
        lanesByGroup.put(message.fifoGroup(), lane);
      }
      lane.add(message);
    }
    return lanes;
  }

  /** What starts a virtual thread; null where the JVM, older than this class's reader, has none. */
  private static @Nullable Method virtualThreads() {
    try {
      return Runtime.version().feature() < 21
          ? null
          : Thread.class.getMethod("startVirtualThread", Runnable.class);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private Thread start(@Nullable Method virtual) {
    if (virtual != null) {
      try {
        return (Thread) virtual.invoke(null, this);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("no virtual thread can be started", e);
      }
    }
    Thread thread = new Thread(this, "queue");
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    CurrentContext.set(context);
    for (int i = next.getAndIncrement(); i < lanes.size(); i = next.getAndIncrement()) {
      try {
        queues.handleInOrder(lanes.get(i), context);
      } catch (VirtualMachineError e) {
        fatal = e;
        return;
      }
    }
  }
}
