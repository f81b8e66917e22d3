import dev.lading.local.LocalApplication;
import dev.lading.local.LocalOptions;
import dev.lading.local.LocalSettings;
import dev.lading.local.event.SampleEvent;
import dev.lading.local.event.SampleEvents;
import dev.lading.local.function.FunctionSetting;
import dev.lading.local.function.HostEnvironment;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.ProcessLauncher;
import dev.lading.local.journal.Cause;
import dev.lading.local.log.RunLog;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.sqs.NewMessage;
import dev.lading.model.Function;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.ToolProvider;

/** Requests, messages and compilations against a local run; prints Markdown, and fails where anything is lost. */
class LocalRun {

  private static final int CALLERS = 8;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Path classes;
  private final List<Path> classPath;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  private LocalRun(Path classes, String libraries) {
    this.classes = classes;
    this.classPath = new ArrayList<>(List.of(classes));
    Arrays.stream(libraries.split(":")).map(Path::of).forEach(classPath::add);
  }

  /** CLASSES LIBRARIES EVENTS PROCESSES RELOADS SOURCE-FOLDER. */
  public static void main(String[] arguments) throws Exception {
    LocalRun run = new LocalRun(Path.of(arguments[0]), arguments[1]);
    int events = Integer.parseInt(arguments[2]);
    System.out.println("| | events | seconds | events a second |");
    System.out.println("| --- | ---: | ---: | ---: |");
    run.load(events);
    run.processPerEvent(Integer.parseInt(arguments[3]));
    System.out.println();
    run.reloads(Integer.parseInt(arguments[4]), Path.of(arguments[5]));
    System.exit(0);
  }

  private LocalApplication start() {
    return LocalApplication.start(
        LocalSettings.of(classPath)
            .withPort(0)
            .withOutput(new PrintStream(OutputStream.nullOutputStream()))
            .withOptions(LocalOptions.DEFAULT));
  }

  private void load(int events) throws Exception {
    try (LocalApplication application = start()) {
      expect("0 0", get(application, "/entries"));
      LocalQueue queue = application.queues().get("entries");
      queue.contents();

      report("local run: requests, " + CALLERS + " callers", events, all(events, i -> post(application, "/entries/r" + i)));
      expect(events + " 0", get(application, "/entries"));

      long start = System.nanoTime();
      all(events, i -> queue.send(NewMessage.of("m" + i)));
      while (!drained(queue)) {
        Thread.sleep(20);
        if (System.nanoTime() - start > LIMIT.toNanos()) {
          throw new IllegalStateException("the queue is not drained: " + queue.contents());
        }
      }
      report("local run: messages, sent and handled", events, System.nanoTime() - start);
      expect(2 * events + " 0", get(application, "/entries"));
      if (queue.contents().dead() > 0) {
        throw new IllegalStateException("dead letters: " + queue.contents());
      }

      long both = System.nanoTime();
      long unused =
          all(
              2 * events,
              i -> i % 2 == 0 ? post(application, "/entries/R" + i) : queue.send(NewMessage.of("M" + i)));
      while (!drained(queue)) {
        Thread.sleep(20);
      }
      report("local run: as many of both at the same time", 2 * events, System.nanoTime() - both);
      expect(4 * events + " 0", get(application, "/entries"));
    }
  }

  private static boolean drained(LocalQueue queue) throws InterruptedException {
    LocalQueue.Contents contents = queue.contents();
    return contents.waiting() + contents.delayed() + contents.inFlight() == 0;
  }

  /** What runs a JVM for each event: the same handlers, the same class path, the same options. */
  private void processPerEvent(int events) throws Exception {
    Function function;
    try (LocalApplication application = start()) {
      function = application.functions().get(0).declaration();
    }
    ProcessLauncher launcher =
        new ProcessLauncher(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            List.of(),
            classPath,
            new HostEnvironment(Path.of("").toAbsolutePath(), System.getenv(), Map.of(), Optional.empty()));
    RunLog log = new RunLog(new PrintStream(OutputStream.nullOutputStream()), 0);
    report("a process for each event: requests", events, perEvent(events, function, launcher, log, i -> SampleEvents.http("POST", "/entries/r" + i)));
    report("a process for each event: messages", events, perEvent(events, function, launcher, log, i -> SampleEvents.queue("entries").message("m" + i)));
  }

  private interface Events {
    SampleEvent number(int i);
  }

  private static long perEvent(int number, Function function, ProcessLauncher launcher, RunLog log, Events events) {
    long start = System.nanoTime();
    for (int i = 0; i < number; i++) {
      try (LocalFunction once = new LocalFunction(function, FunctionSetting.of(launcher, Duration.ofSeconds(30), log))) {
        var outcome = once.invoke(new Cause("invocation", "bench", ""), events.number(i).bytes());
        if (outcome.failure() != null) {
          throw new IllegalStateException(outcome.toString());
        }
      }
    }
    return System.nanoTime() - start;
  }

  /** From the moment that the compiler has written a class until the first answer of it. */
  private void reloads(int number, Path sources) throws Exception {
    long[] millis = new long[number];
    Path version = sources.resolve("app/Version.java");
    String source = Files.readString(version);
    try (LocalApplication application = start()) {
      application.watch();
      expect("0", get(application, "/version"));
      for (int i = 0; i < number; i++) {
        Thread.sleep(1500);
        String text = "\"change " + i + "\"";
        Files.writeString(version, source.replace("\"0\"", text));
        int result =
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", classes.toString(), version.toString());
        if (result != 0) {
          throw new IllegalStateException("the change does not compile");
        }
        long start = System.nanoTime();
        while (!get(application, "/version").equals("change " + i)) {
          Thread.sleep(5);
        }
        millis[i] = (System.nanoTime() - start) / 1_000_000;
      }
    } finally {
      Files.writeString(version, source);
    }
    Arrays.sort(millis);
    System.out.printf(
        "A class compiled anew is live after %d ms (median of %d; %d to %d ms).%n",
        millis[number / 2], number, millis[0], millis[number - 1]);
  }

  private interface Call {
    Object number(int i) throws Exception;
  }

  private long all(int number, Call call) throws Exception {
    long start = System.nanoTime();
    List<Callable<Void>> work = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      int first = caller;
      work.add(
          () -> {
            for (int i = first; i < number; i += CALLERS) {
              call.number(i);
            }
            return null;
          });
    }
    for (Future<Void> one : callers.invokeAll(work)) {
      one.get();
    }
    return System.nanoTime() - start;
  }

  private Object post(LocalApplication application, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(application.address().resolve(path)).POST(BodyPublishers.noBody()).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private String get(LocalApplication application, String path) throws Exception {
    URI address = application.address().resolve(path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private static void expect(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException("expected " + expected + " (ids, and how many came twice), and it is " + actual);
    }
  }

  private static void report(String what, int events, long nanos) {
    System.out.printf("| %s | %,d | %.1f | %,.1f |%n", what, events, nanos / 1e9, events / (nanos / 1e9));
  }
}
