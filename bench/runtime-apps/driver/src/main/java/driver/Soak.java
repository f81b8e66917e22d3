package driver;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One function under random faults: each event must have one answer, the right one, and the process
 * must not grow.
 */
final class Soak implements RuntimeApiServer.Exchange {

  /** What an event is, beside those that are in order. */
  private enum Odd {
    NOT_JSON("{\"version\":\"2.0\",", "error", "MalformedJsonException"),
    UNKNOWN("{\"hello\":1}", "error", "this function knows"),
    WRONG_BODY(request("POST", "/orders", "{\\\"quantity\\\":\\\"many\\\"}"), "response", "{\"statusCode\":400,"),
    NO_ROUTE(request("GET", "/nothing/here", ""), "response", "{\"statusCode\":404,"),
    WRONG_METHOD(request("DELETE", "/orders", ""), "response", "{\"statusCode\":405,"),
    HANDLER_FAILS(request("GET", "/orders", "").replace("\"\"", "\"limit=-1&after=x\""), "response", "{\"statusCode\":500,"),
    SCHEDULE("{\"lading.schedule\":\"nightly\",\"id\":\"1\",\"time\":\"2026-03-22T18:59:43Z\"}", "response", "null"),
    WRONG_TIME("{\"lading.schedule\":\"nightly\",\"id\":\"1\",\"time\":\"tonight\"}", "error", "which is not of the form");

    private final byte[] event;
    private final String path;
    private final String answer;

    Odd(String event, String path, String answer) {
      this.event = event.getBytes(StandardCharsets.UTF_8);
      this.path = path;
      this.answer = answer;
    }

    private static String request(String method, String path, String body) {
      return "{\"version\":\"2.0\",\"rawPath\":\"" + path + "\",\"rawQueryString\":\"\",\"headers\":{},\"requestContext\":{\"stage\":\"$default\",\"http\":{\"method\":\""
          + method + "\"}},\"body\":\"" + body + "\",\"isBase64Encoded\":false}";
    }
  }

  private record Size(long liveBytes, long threads, long files, long residentKilobytes) {}

  private final Events requests = new Events(Events.Kind.RECORDS);
  private final Events batches = new Events(Events.Kind.QUEUE);
  private final int limit;
  private final Random random;
  private final int[] faults = new int[8];
  private final CountDownLatch early = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private volatile Throwable failure;
  private int number = -1;
  private Odd odd;
  private boolean batch;
  private boolean underWay;
  private boolean arrived;
  private int faultsInARow;
  private byte[] unconfirmed;
  private String unconfirmedPath;

  Soak(int limit, long seed) {
    this.limit = limit;
    this.random = new Random(seed);
  }

  /** Runs it; fails where anything is amiss. */
  void run(Program program, Path folder) throws IOException, InterruptedException {
    try (RuntimeApiServer api = new RuntimeApiServer(this)) {
      Process process = program.start(api.address(), folder, List.of("-Xmx64m"));
      try {
        Size before = await(early, process);
        goOn.countDown();
        Size after = await(done, process);
        report(before, after);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("the soak failed; see " + folder.resolve("log"), failure);
    }
  }

  private Size await(CountDownLatch latch, Process process) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(30);
    while (!latch.await(1, TimeUnit.SECONDS) && failure == null) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        failure = new IllegalStateException("ended or stuck after event " + number);
      }
    }
    return failure == null ? size(process.pid()) : new Size(0, 0, 0, 0);
  }

  private void report(Size before, Size after) {
    System.out.printf(
        "%,d events, each answered once; on the way: %s%n",
        number + 1, faultNames());
    System.out.printf(
        "live heap %,d kB after a tenth, %,d kB at the end; threads %d, %d; open files %d, %d; resident %,d kB, %,d kB%n",
        before.liveBytes / 1000, after.liveBytes / 1000, before.threads, after.threads, before.files, after.files, before.residentKilobytes, after.residentKilobytes);
    if (failure == null && (after.liveBytes > before.liveBytes + 300_000 || after.threads > before.threads || after.files > before.files + 1)) {
      failure = new IllegalStateException("the process grows");
    }
  }

  private String faultNames() {
    return String.format(
        java.util.Locale.ROOT,
        "%,d connections closed, %,d events cut, %,d slow, %,d garbled, %,d answers without a reply, %,d refused; %,d odd events",
        faults[1], faults[2], faults[3], faults[4], faults[5], faults[6], faults[7]);
  }

  /** What is alive after a collection, and what else may leak. */
  private static Size size(long pid) throws IOException, InterruptedException {
    Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), "GC.class_histogram").start();
    String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    String total = histogram.substring(histogram.lastIndexOf("Total")).strip();
    List<String> words = new ArrayList<>(List.of(total.split(" +")));
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return new Size(Long.parseLong(words.get(2)), field(status, "Threads:"), files.count(), field(status, "VmRSS:"));
    }
  }

  private static long field(String status, String name) {
    int start = status.indexOf(name) + name.length();
    return Long.parseLong(status.substring(start, status.indexOf('\n', start)).replace("kB", "").strip());
  }

  @Override
  public synchronized byte[] next() {
    if (failure != null || (!underWay && number + 1 == limit)) {
      done.countDown();
      return null;
    }
    if (unconfirmed != null) {
      failure = new IllegalStateException("has not sent the answer to event " + number + " again, to which it got no reply");
      return null;
    }
    if (underWay && arrived) {
      // It may ask again only where it cannot know that the event has arrived.
      failure = new IllegalStateException("asks for more before it has answered event " + number);
      return null;
    }
    if (!underWay) {
      begin();
    }
    return odd != null ? odd.event : (batch ? batches : requests).bytes(number);
  }

  private void begin() {
    if (number == limit / 10) {
      early.countDown();
      await(goOn);
    }
    number++;
    underWay = true;
    arrived = false;
    faultsInARow = 0;
    batch = random.nextInt(10) == 0;
    odd = random.nextInt(5) == 0 ? Odd.values()[random.nextInt(Odd.values().length)] : null;
    faults[7] += odd == null ? 0 : 1;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized String requestId() {
    return "event-" + number;
  }

  @Override
  public boolean send(OutputStream out, byte[] head, byte[] body) throws IOException {
    int fault = fault(100);
    switch (fault) {
      case 1 -> {
        return false;
      }
      case 2 -> {
        out.write(head);
        out.write(body, 0, body.length / 2);
        return false;
      }
      case 4 -> {
        out.write("SMTP ready\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return false;
      }
      case 3 -> slow(out, head, body);
      default -> {
        synchronized (this) {
          arrived = true;
        }
        return RuntimeApiServer.Exchange.super.send(out, head, body);
      }
    }
    return true;
  }

  private void slow(OutputStream out, byte[] head, byte[] body) throws IOException {
    synchronized (this) {
      arrived = true;
    }
    out.write(head);
    for (int at = 0; at < body.length; at += 97) {
      if (at % 194 == 0) {
        pause();
      }
      out.write(body, at, Math.min(97, body.length - at));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Draws a fault of a connection, twice in a row at most: the third is the end of a process. */
  private synchronized int fault(int oneIn) {
    int drawn = random.nextInt(oneIn);
    if (drawn < 1 || drawn > 4 || (drawn != 3 && faultsInARow == 2)) {
      return 0;
    }
    faultsInARow++;
    faults[drawn]++;
    return drawn;
  }

  @Override
  public synchronized int answer(String path, byte[] body) {
    try {
      if (unconfirmed != null && path.equals(unconfirmedPath)) {
        // The same again, for there was no reply: right, and once.
        boolean same = java.util.Arrays.equals(body, unconfirmed);
        unconfirmed = null;
        if (!same) {
          throw new IllegalStateException("another answer to event " + number + " at the second time");
        }
        return 202;
      }
      check(path, body);
    } catch (RuntimeException e) {
      failure = e;
      done.countDown();
      early.countDown();
      return 202;
    }
    underWay = false;
    int drawn = random.nextInt(100);
    if (drawn == 5) {
      faults[5]++;
      unconfirmed = body;
      unconfirmedPath = path;
      return 0;
    }
    faults[6] += drawn == 6 ? 1 : 0;
    return drawn == 6 ? 403 : 202;
  }

  private void check(String path, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String expected = "invocation/event-" + number + "/" + (odd == null ? "response" : odd.path);
    if (!underWay || !path.equals(expected)) {
      throw new IllegalStateException((underWay ? "wrong" : "second") + " answer to event " + number + ", " + path + ": " + text);
    }
    if (odd == null) {
      (batch ? batches : requests).check(number, body);
    } else if (!text.contains(odd.answer)) {
      throw new IllegalStateException("wrong answer to event " + number + ": " + text);
    }
  }
}
