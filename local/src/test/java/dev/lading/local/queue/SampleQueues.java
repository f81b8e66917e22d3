package dev.lading.local.queue;

import dev.lading.local.fixture.SampleApplication;
import dev.lading.local.function.FunctionSetting;
import dev.lading.local.function.HostEnvironment;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.LocalNames;
import dev.lading.local.function.ProcessLauncher;
import dev.lading.local.journal.Journal;
import dev.lading.local.log.RunLog;
import dev.lading.local.sqs.SqsServer;
import dev.lading.model.QueueName;
import dev.lading.model.QueueSettings;
import dev.lading.model.Trigger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** SQS, and the worker of the sample. */
final class SampleQueues implements AutoCloseable {

  private final RunLog log = new RunLog(new PrintStream(OutputStream.nullOutputStream()), 0);
  private final Journal journal = new Journal();
  private final SqsServer sqs = SqsServer.start(0, LocalNames.REGION, LocalNames.ACCOUNT);
  private final LocalFunction function;

  private SampleQueues(Path directory) throws IOException {
    HostEnvironment environment =
        new HostEnvironment(directory, System.getenv(), Map.of(), Optional.of(sqs.endpoint()));
    ProcessLauncher launcher =
        new ProcessLauncher(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            List.of(),
            SampleApplication.classPath(directory),
            environment);
    function =
        new LocalFunction(
            SampleApplication.worker(),
            new FunctionSetting(
                launcher,
                Duration.ofSeconds(30),
                1,
                log,
                journal,
                new AtomicInteger(),
                () -> java.util.concurrent.CompletableFuture.completedFuture(null)));
  }

  /** Starts SQS; the worker starts with its first event. */
  public static SampleQueues start(Path directory) throws IOException {
    return new SampleQueues(directory);
  }

  /** Opens a queue with the default settings, whose messages fail five times without a pause. */
  public LocalQueue open(String name) {
    return open(name, QueueSettings.DEFAULT, Optional.of(Duration.ZERO));
  }

  /** Opens a queue. */
  public LocalQueue open(String name, QueueSettings settings, Optional<Duration> retryDelay) {
    return new LocalQueue(
        new Trigger.QueueSubscription(new QueueName(name), settings),
        function,
        new QueueSetting(sqs.client(), retryDelay, log, journal));
  }

  /** What happened to the worker. */
  public Journal journal() {
    return journal;
  }

  /** SQS. */
  public SqsServer sqs() {
    return sqs;
  }

  @Override
  public void close() {
    function.close();
    sqs.close();
  }
}
