package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Answers in place of a function that takes too long. It works on for nobody, as in AWS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 */
final class Deadline {

  private final HttpExchange exchange;
  private final Answers.Form form;

  /** Whether the function was in time. */
  private final CompletableFuture<Boolean> met = new CompletableFuture<>();

  /** Ends when the answer has gone out in the function's place. */
  private final CompletableFuture<Void> answered = new CompletableFuture<>();

  private CompletableFuture<Void> watch = CompletableFuture.completedFuture(null);

  Deadline(HttpExchange exchange, Answers.Form form) {
    this.exchange = exchange;
    this.form = form;
  }

  void start() {
    watch =
        met.completeOnTimeout(false, form.patience().toMillis(), TimeUnit.MILLISECONDS)
            .thenAccept(this::ended);
  }

  private void ended(boolean inTime) {
    if (!inTime) {
      // Not on the timer's thread, which waits for no client.
      Thread thread = new Thread(this::refuse, "late-answer");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void refuse() {
    try {
      String reason =
          "API Gateway waits %s s for an answer, and the function is still at work"
              .formatted(form.patience().toSeconds());
      Answers.refuse(exchange, form.crossOrigin(), form.refusals().late().because(reason));
    } catch (IOException e) {
      // The client has gone.
    } finally {
      answered.complete(null);
    }
  }

  /** Ends the waiting; false where the answer has gone out already. */
  boolean isMet() {
    met.complete(true);
    watch.join();
    boolean inTime = met.join();
    if (!inTime) {
      // The exchange ends when its thread leaves it.
      answered.join();
    }
    return inTime;
  }
}
