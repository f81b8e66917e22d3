package dev.lading.local;

import dev.lading.local.function.AsyncCalls;
import dev.lading.local.function.FunctionSetting;
import dev.lading.local.function.HostEnvironment;
import dev.lading.local.function.Launcher;
import dev.lading.local.function.LocalNames;
import dev.lading.local.function.ProcessLauncher;
import dev.lading.local.journal.FailedEvents;
import dev.lading.local.journal.Journal;
import dev.lading.local.log.RunLog;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.queue.QueueSetting;
import dev.lading.local.sqs.SqsServer;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What of a run stays when the application is compiled anew. */
final class Surroundings implements AutoCloseable {

  private final LocalSettings settings;
  private final RunLog log;
  private final Journal journal = new Journal();
  private final FailedEvents failedEvents = new FailedEvents();
  private final AtomicInteger started = new AtomicInteger();
  private volatile CompletableFuture<Void> queuesMade = CompletableFuture.completedFuture(null);
  private @Nullable SqsServer sqs;
  private @Nullable QueueSetting queues;

  Surroundings(LocalSettings settings, RunLog log) {
    this.settings = settings;
    this.log = log;
  }

  LocalSettings settings() {
    return settings;
  }

  RunLog log() {
    return log;
  }

  Journal journal() {
    return journal;
  }

  /** Starts SQS, unless it runs. Its classes are many, and only loaded here. */
  synchronized void startSqs() {
    if (sqs == null) {
      SqsServer server =
          SqsServer.start(settings.options().sqsPort(), LocalNames.REGION, LocalNames.ACCOUNT);
      sqs = server;
      queues = new QueueSetting(server.client(), settings.options().retryDelay(), log, journal);
    }
  }

  /** What surrounds the queues of an application that has some. */
  synchronized QueueSetting queues() {
    QueueSetting setting = queues;
    if (setting == null) {
      throw new IllegalStateException("no queue without SQS");
    }
    return setting;
  }

  /** No event is handed over before these queues are made: a handler may send to any of them. */
  void await(Collection<LocalQueue> queues) {
    queuesMade =
        CompletableFuture.allOf(
            queues.stream().map(LocalQueue::made).toArray(CompletableFuture<?>[]::new));
  }

  synchronized Optional<SqsServer> sqs() {
    return Optional.ofNullable(sqs);
  }

  FailedEvents failedEvents() {
    return failedEvents;
  }

  AsyncCalls calls() {
    return new AsyncCalls(settings.options().retryDelay(), failedEvents, log);
  }

  FunctionSetting functions() {
    return new FunctionSetting(
        launcher(),
        Duration.ZERO,
        settings.options().instances(),
        log,
        journal,
        started,
        () -> queuesMade);
  }

  private Launcher launcher() {
    HostEnvironment environment =
        new HostEnvironment(
            settings.workingDirectory(),
            System.getenv(),
            settings.environment(),
            sqs().map(SqsServer::endpoint));
    return settings
        .options()
        .launcher()
        .of(
            new ProcessLauncher(
                settings.java(),
                settings.options().javaOptions(),
                settings.classPath(),
                environment));
  }

  @Override
  public void close() {
    sqs().ifPresent(SqsServer::close);
  }
}
