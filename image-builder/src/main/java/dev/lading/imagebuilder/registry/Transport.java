package dev.lading.imagebuilder.registry;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;

/** Sends requests, again where that may help, and waits between attempts. */
final class Transport {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

  /** A name that no server knows stays unknown; one more attempt is for a shaky network. */
  private static final int ATTEMPTS_FOR_A_NAME = 2;

  private final HttpClient http;
  private final Backoff backoff;
  private final Consumer<String> debugLog;

  Transport(Backoff backoff, Consumer<String> debugLog) {
    // HTTP/1.1: one connection for each upload, as every registry knows it.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    this.backoff = backoff;
    this.debugLog = debugLog;
  }

  /**
   * Sends a request until it is answered with something else than a passing failure, or there were
   * enough attempts. The last answer is returned, a passing failure too.
   *
   * @throws PushException when no answer comes
   */
  Answer send(Exchange exchange, Optional<String> authorization) {
    for (int attempt = 1; ; attempt++) {
      Optional<String> retryAfter = Optional.empty();
      try {
        Answer answer = once(exchange, authorization);
        debugLog.accept(exchange.display() + " answered " + answer.status());
        if (!answer.passing() || attempt >= attempts(exchange)) {
          return answer;
        }
        retryAfter = answer.header("Retry-After");
      } catch (IOException e) {
        debugLog.accept(exchange.display() + " failed: " + e);
        if (attempt >= Math.min(attempts(exchange), mostAttempts(e))) {
          throw Unreachable.explain(exchange.uri(), e);
        }
      }
      pause(backoff.pause(attempt, retryAfter));
    }
  }

  private Answer once(Exchange exchange, Optional<String> authorization) throws IOException {
    try {
      return new Answer(http.send(exchange.request(authorization), BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private int mostAttempts(IOException failure) {
    if (failure instanceof SSLHandshakeException || failure instanceof InterruptedIOException) {
      return 1;
    }
    boolean unknownName =
        failure instanceof ConnectException
            && failure.getCause() instanceof ConnectException inner
            && inner.getCause() instanceof UnresolvedAddressException;
    return unknownName ? Math.min(ATTEMPTS_FOR_A_NAME, backoff.attempts()) : backoff.attempts();
  }

  /** How often something is done whose parts are requests. */
  int attempts() {
    return backoff.attempts();
  }

  /** Waits before something of several requests is done again. */
  void pauseAfter(int attempt, Optional<String> retryAfter) {
    pause(backoff.pause(attempt, retryAfter));
  }

  private int attempts(Exchange exchange) {
    return exchange.repeatable() ? backoff.attempts() : 1;
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private static PushException stopped() {
    Thread.currentThread().interrupt();
    return new PushException(PushProblem.STOPPED, "the push was stopped; push again to go on");
  }
}
