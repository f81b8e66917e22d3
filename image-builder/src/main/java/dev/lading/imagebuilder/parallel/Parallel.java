package dev.lading.imagebuilder.parallel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with each element of a list, with as many threads as there are processors. */
public final class Parallel {

  private Parallel() {}

  /** What is done with an element. */
  public interface Work<T, R> {
    /** Does it. */
    R of(T element) throws IOException;
  }

  /**
   * The results, in the order of the elements.
   *
   * @throws IOException what the first element in the list that failed failed with
   */
  public static <T, R> List<R> map(List<T> elements, Work<T, R> work) throws IOException {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), elements.size());
    if (threads < 2) {
      List<R> results = new ArrayList<>();
      for (T element : elements) {
        results.add(work.of(element));
      }
      return results;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> started = new ArrayList<>();
      for (T element : elements) {
        started.add(pool.submit(() -> work.of(element)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> each : started) {
        results.add(result(each));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the build was stopped", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException mistake) {
        throw mistake;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    }
  }
}
