package dev.lading.local.queue;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.LocalNames;
import dev.lading.local.sqs.NewMessage;
import dev.lading.local.sqs.SqsClient;
import dev.lading.local.sqs.SqsException;
import dev.lading.local.sqs.SqsMessage;
import dev.lading.model.QueueName;
import dev.lading.model.QueueSettings;
import dev.lading.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A queue in SQS with its dead-letter queue, and the event source mapping that hands its messages
 * to the function.
 */
public final class LocalQueue implements AutoCloseable {

  private static final String DEAD_LETTERS = "-dead-letters";
  private static final String FIFO = ".fifo";
  private static final int MAX_NAME = 80;
  private static final int MAX_LISTED = 50;

  /** How many seconds dead letters are invisible to others while they are listed. */
  private static final int LISTING = 2;

  private final QueueName name;
  private final SqsClient sqs;
  private final QueueSetting setting;
  private final Deliveries deliveries = new Deliveries();
  private final CompletableFuture<Urls> urls = new CompletableFuture<>();
  private final LastFailures lastFailures = new LastFailures();
  private final EventSourceMapping mapping;
  private volatile Subscription subscription;

  /** Creates the queue; its messages go to the function. */
  public LocalQueue(
      Trigger.QueueSubscription declared, LocalFunction function, QueueSetting setting) {
    this.name = declared.queue();
    this.sqs = setting.sqs();
    this.setting = setting;
    this.subscription = new Subscription(declared, function);
    this.mapping = new EventSourceMapping(() -> subscription, deliveries, lastFailures, setting);
  }

  /**
   * What the queue's messages go to.
   *
   * @param declared the trigger
   * @param function that has it
   */
  record Subscription(Trigger.QueueSubscription declared, LocalFunction function) {

    QueueSettings settings() {
      return declared.settings();
    }

    QueueName queue() {
      return declared.queue();
    }

    /** How often a message is received before it is a dead letter; 0 where it never is one. */
    int maxReceives() {
      // Of an existing queue nobody says it; Lambda's advice is as good as any.
      return settings()
          .owned()
          .map(owned -> owned.maxReceives().orElse(0))
          .orElse(QueueSettings.Owned.DEFAULT_MAX_RECEIVES);
    }
  }

  /** The URLs of the queue and of its dead-letter queue. */
  record Urls(String queue, String deadLetters) {}

  /** Starts to hand over messages. */
  public void start() {
    Thread starter = new Thread(this::makeAndPoll, "queue-" + name);
    starter.setDaemon(true);
    starter.start();
  }

  private void makeAndPoll() {
    try {
      make();
      mapping.start(urls());
    } catch (SqsException e) {
      setting.log().event("queue " + name, "cannot be made: " + e.getMessage());
      urls.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Whatever has become of it, nobody is to wait any longer.
      urls.completeExceptionally(new CancellationException("the queue was not made"));
    }
  }

  /** Done once both queues are there, or cannot be made. */
  public CompletableFuture<?> made() {
    return urls;
  }

  /** From now on messages go to this function, under these settings. */
  public void subscribe(Trigger.QueueSubscription declared, LocalFunction function) {
    boolean changed = !declared.equals(subscription.declared());
    subscription = new Subscription(declared, function);
    if (changed) {
      Thread change = new Thread(this::change, "queue-" + name + "-change");
      change.setDaemon(true);
      change.start();
    }
  }

  private void change() {
    try {
      urls();
      make();
    } catch (SqsException e) {
      setting.log().event("queue " + name, "keeps its old settings: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes both queues, or changes them to what the settings say now. */
  void make() throws InterruptedException {
    QueueSettings settings = subscription.settings();
    Map<String, String> fixed = name.fifo() ? Map.of("FifoQueue", "true") : Map.of();
    String deadLetters = sqs.createQueue(deadLetterName(), fixed, Map.of());
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("VisibilityTimeout", Integer.toString(visibility(settings)));
    if (subscription.maxReceives() > 0) {
      attributes.put(
          "RedrivePolicy",
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(LocalNames.arn("sqs", deadLetterName()), subscription.maxReceives()));
    }
    Map<String, String> made = new TreeMap<>(fixed);
    if (name.fifo()) {
      boolean byContent =
          settings.owned().map(QueueSettings.Owned::contentDeduplication).orElse(true);
      made.put("ContentBasedDeduplication", Boolean.toString(byContent));
    }
    urls.complete(new Urls(sqs.createQueue(name.value(), made, attributes), deadLetters));
  }

  private Urls urls() {
    try {
      return urls.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SqsException refusal ? refusal : e;
    }
  }

  private int visibility(QueueSettings settings) {
    int timeout = subscription.function().declaration().settings().timeout();
    return settings
        .owned()
        .flatMap(QueueSettings.Owned::visibilityTimeout)
        .orElseGet(() -> QueueSettings.Owned.advisedVisibility(timeout, settings.batchWindow()));
  }

  /** The name of the queue that its dead letters are in. */
  public String deadLetterName() {
    String plain =
        name.fifo()
            ? name.value().substring(0, name.value().length() - FIFO.length())
            : name.value();
    String end = DEAD_LETTERS + (name.fifo() ? FIFO : "");
    return plain.substring(0, Math.min(plain.length(), MAX_NAME - end.length())) + end;
  }

  /** The queue's name. */
  public QueueName name() {
    return name;
  }

  /** The name of the function that its messages go to. */
  public String functionName() {
    return subscription.function().name();
  }

  /**
   * Sends a message.
   *
   * @return its id
   * @throws SqsException when SQS does not take it
   */
  public String send(NewMessage message) throws InterruptedException {
    return sqs.send(urls().queue(), message);
  }

  /** Done when a message has come to the end of its way. */
  public CompletableFuture<Delivery> delivery(String messageId) {
    return deliveries.of(messageId);
  }

  /** What is in the queue now. */
  public Contents contents() throws InterruptedException {
    Map<String, String> queue = sqs.attributes(urls().queue());
    Map<String, String> dead = sqs.attributes(urls().deadLetters());
    return new Contents(
        number(queue, "ApproximateNumberOfMessages"),
        number(queue, "ApproximateNumberOfMessagesDelayed"),
        number(queue, "ApproximateNumberOfMessagesNotVisible"),
        number(dead, "ApproximateNumberOfMessages")
            + number(dead, "ApproximateNumberOfMessagesNotVisible"));
  }

  private static int number(Map<String, String> attributes, String name) {
    return Integer.parseInt(attributes.getOrDefault(name, "0"));
  }

  /** The dead letters, at most some of them. */
  public synchronized List<DeadLetter> deadLetters() throws InterruptedException {
    String url = urls().deadLetters();
    List<SqsMessage> received = new ArrayList<>();
    List<SqsMessage> some;
    do {
      some = sqs.receive(url, SqsClient.MAX_ENTRIES, 0, LISTING);
      received.addAll(some);
    } while (!some.isEmpty() && received.size() < MAX_LISTED);
    sqs.release(url, received, 0);
    return received.stream()
        .map(
            message ->
                new DeadLetter(
                    message.id(),
                    message.body(),
                    lastFailures.receives(message.id()),
                    lastFailures.reason(message.id())))
        .toList();
  }

  /** Sends all dead letters once more. */
  public void redrive() throws InterruptedException {
    lastFailures.ids().forEach(deliveries::forget);
    lastFailures.clear();
    sqs.redrive(LocalNames.arn("sqs", deadLetterName()));
  }

  /** Deletes all messages, and all dead letters too. */
  public void purge() throws InterruptedException {
    sqs.purge(urls().queue());
    sqs.purge(urls().deadLetters());
    lastFailures.clear();
  }

  @Override
  public void close() {
    mapping.close();
  }

  /**
   * How much is in a queue at one time.
   *
   * @param waiting how many messages wait to be received
   * @param delayed how many do not wait yet, as they were sent with a delay
   * @param inFlight how many are invisible: a function handles them, or failed to lately
   * @param dead how many failed too often
   */
  public record Contents(int waiting, int delayed, int inFlight, int dead) {}

  /**
   * A message that failed too often.
   *
   * @param messageId the message's id
   * @param body the body
   * @param receives how often a function received it; 0 where that was not in this run
   * @param reason why it failed the last time
   */
  public record DeadLetter(String messageId, String body, int receives, String reason) {}
}
