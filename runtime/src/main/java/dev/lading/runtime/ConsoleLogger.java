package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes to the process's output, which Lambda sends to CloudWatch Logs, in UTF-8 whatever the
 * container's locale is.
 */
final class ConsoleLogger implements LambdaLogger {

  private final PrintStream out;

  ConsoleLogger(PrintStream out) {
    this.out = out;
  }

  @Override
  public void log(String message) {
    log(message.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void log(byte[] message) {
    boolean ended = message.length > 0 && message[message.length - 1] == '\n';
    synchronized (out) {
      out.write(message, 0, message.length);
      if (!ended) {
        out.write('\n');
      }
      out.flush();
    }
  }
}
