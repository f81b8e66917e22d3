package dev.lading.local;

import dev.lading.local.function.LauncherChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a local run behaves.
 *
 * @param instances how many instances a function has at most
 * @param retryDelay after which time a message that failed is received again; nothing waits as long
 *     as the queue's visibility timeout says, as AWS does
 * @param sqsPort of the queues; 0 for any free port
 * @param javaOptions more options of the functions' {@code java}
 * @param functions the names of those to run; empty for all
 * @param stoppedAt where the clock of schedules stands still until it is put forward, if it does
 * @param launcher what functions run in
 * @param unverifiedTokens whether tokens and signatures of requests are believed, though nobody can
 *     verify them here
 */
public record LocalOptions(
    int instances,
    Optional<Duration> retryDelay,
    int sqsPort,
    List<String> javaOptions,
    Set<String> functions,
    Optional<Instant> stoppedAt,
    LauncherChoice launcher,
    boolean unverifiedTokens) {

  /** One instance a function; messages that failed are received again after a second. */
  public static final LocalOptions DEFAULT =
      new LocalOptions(
          1,
          Optional.of(Duration.ofSeconds(1)),
          0,
          List.of(),
          Set.of(),
          Optional.empty(),
          processes -> processes,
          false);

  private static final String QUEUE_DELAY = "queue";
  private static final int MAX_INSTANCES = 1000;

  /** Checks the values. */
  public LocalOptions {
    javaOptions = List.copyOf(javaOptions);
    functions = Set.copyOf(functions);
    if (instances < 1 || instances > MAX_INSTANCES) {
      throw new LocalRunException("a function has 1 to 1000 instances, not " + instances);
    }
    if (retryDelay.filter(Duration::isNegative).isPresent()) {
      throw new LocalRunException("nothing is tried again before it failed");
    }
  }

  /** These options with another number of instances. */
  public LocalOptions withInstances(int number) {
    return new LocalOptions(
        number, retryDelay, sqsPort, javaOptions, functions, stoppedAt, launcher, unverifiedTokens);
  }

  /** These options with another time before a message that failed is received again. */
  public LocalOptions withRetryDelay(Duration delay) {
    return new LocalOptions(
        instances,
        Optional.of(delay),
        sqsPort,
        javaOptions,
        functions,
        stoppedAt,
        launcher,
        unverifiedTokens);
  }

  /** These options with a delay as people write it: seconds, or {@value #QUEUE_DELAY}. */
  public LocalOptions withRetryDelay(String text) {
    if (text.equals(QUEUE_DELAY)) {
      return withVisibilityTimeouts();
    }
    if (!text.matches("\\d{1,5}")) {
      throw new LocalRunException(
          "a message that failed is received again after some seconds, or, with '"
              + QUEUE_DELAY
              + "', after its queue's visibility timeout; not after '"
              + text
              + "'");
    }
    return withRetryDelay(Duration.ofSeconds(Integer.parseInt(text)));
  }

  /** These options with the visibility timeouts of the queues, as in AWS. */
  public LocalOptions withVisibilityTimeouts() {
    return new LocalOptions(
        instances,
        Optional.empty(),
        sqsPort,
        javaOptions,
        functions,
        stoppedAt,
        launcher,
        unverifiedTokens);
  }

  /** These options with another port of the queues. */
  public LocalOptions withSqsPort(int port) {
    return new LocalOptions(
        instances, retryDelay, port, javaOptions, functions, stoppedAt, launcher, unverifiedTokens);
  }

  /** These options with one more option of the functions' {@code java}. */
  public LocalOptions withJavaOption(String option) {
    List<String> more = new ArrayList<>(javaOptions);
    more.add(option);
    return new LocalOptions(
        instances, retryDelay, sqsPort, more, functions, stoppedAt, launcher, unverifiedTokens);
  }

  /** These options with these functions only, by name. */
  public LocalOptions withFunctions(Set<String> names) {
    return new LocalOptions(
        instances, retryDelay, sqsPort, javaOptions, names, stoppedAt, launcher, unverifiedTokens);
  }

  /** These options with a clock of schedules that stands still until it is put forward. */
  public LocalOptions withClockStoppedAt(Instant time) {
    return new LocalOptions(
        instances,
        retryDelay,
        sqsPort,
        javaOptions,
        functions,
        Optional.of(time),
        launcher,
        unverifiedTokens);
  }

  /** These options with something else that functions run in. */
  public LocalOptions withLauncher(LauncherChoice choice) {
    return new LocalOptions(
        instances,
        retryDelay,
        sqsPort,
        javaOptions,
        functions,
        stoppedAt,
        choice,
        unverifiedTokens);
  }

  /** These options, by which tokens and signatures are believed. */
  public LocalOptions withUnverifiedTokens() {
    return new LocalOptions(
        instances, retryDelay, sqsPort, javaOptions, functions, stoppedAt, launcher, true);
  }
}
