package driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One process of a program, from its start until it has answered so many events. */
final class Session implements RuntimeApiServer.Exchange {

  /** The state of things when an event had been answered. */
  record Mark(int answers, long nanos, Usage usage) {}

  private static final long PATIENCE_SECONDS = 300;
  private static final long STRETCH_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final Events events;
  private final int[] stretches;
  private final List<Mark> marks = new ArrayList<>();
  private final long[] latencies;
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile Throwable failure;
  private volatile long pid;
  private long start;
  private long sent;
  private int asked;
  private int answered;
  private int stretchAnswers;
  private long stretchStart;

  private Session(Events events, int[] stretches) {
    this.events = events;
    this.stretches = stretches;
    this.latencies = new long[java.util.Arrays.stream(stretches).sum()];
  }

  /**
   * Runs a process and ends it.
   *
   * @param mayExit whether it may end in its own way, as it must to leave an archive behind
   * @param stretches so many events each; a mark is taken at the end of each. A stretch ends early
   *     when it has taken too long.
   */
  static Session run(Program program, Path folder, List<String> options, boolean mayExit, int... stretches)
      throws IOException, InterruptedException {
    Session session = new Session(new Events(program.kind()), stretches);
    try (RuntimeApiServer api = new RuntimeApiServer(session)) {
      session.start = System.nanoTime();
      Process process = program.start(api.address(), folder, options);
      session.pid = process.pid();
      session.started.countDown();
      boolean ended = session.await(process);
      if (mayExit && ended) {
        process.destroy();
        process.waitFor(120, TimeUnit.SECONDS);
      }
      process.destroyForcibly().waitFor();
      if (!ended || session.failure != null) {
        throw new IllegalStateException(
            program.name() + " failed after " + session.answered + " answers; its log:\n" + Files.readString(folder.resolve("log")),
            session.failure);
      }
    }
    return session;
  }

  private boolean await(Process process) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (done.await(100, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  Mark mark(int number) {
    return marks.get(number);
  }

  long startNanos() {
    return start;
  }

  /** The median time from sending an event to having its answer, of a range of events. */
  double medianLatencyMicros(int from, int to) {
    return Tables.median(java.util.Arrays.stream(latencies, from, to).asDoubleStream()) / 1000;
  }

  @Override
  public synchronized byte[] next() {
    if (asked > answered) {
      throw new IllegalStateException("asks for more before it has answered");
    }
    if (marks.size() == stretches.length || failure != null) {
      return null;
    }
    sent = System.nanoTime();
    if (asked == 0) {
      stretchStart = sent;
    }
    return events.bytes(asked++);
  }

  @Override
  public synchronized String requestId() {
    return "8476a536-e9f4-11e8-9739-" + (100_000_000_000L + asked);
  }

  @Override
  public synchronized int answer(String path, byte[] body) {
    long now = System.nanoTime();
    try {
      if (!path.equals("invocation/" + requestId() + "/response") || answered == asked) {
        throw new IllegalStateException("posted to " + path + ": " + new String(body, java.nio.charset.StandardCharsets.UTF_8));
      }
      latencies[answered] = now - sent;
      answered++;
      stretchAnswers++;
      if (stretchAnswers == stretches[marks.size()] || now - stretchStart > STRETCH_NANOS) {
        started.await();
        marks.add(new Mark(answered, now, Usage.of(pid)));
        stretchAnswers = 0;
        stretchStart = System.nanoTime();
      }
      events.check(answered - 1, body);
      if (marks.size() == stretches.length) {
        done.countDown();
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      failure = e;
      done.countDown();
    }
    return 202;
  }
}
