package dev.lading.local.function;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what functions that are threads of this process write to its standard output and standard
 * error, which are replaced meanwhile. What other threads write goes where it went before.
 */
public final class ThreadOutput implements AutoCloseable {

  private final PrintStream out = System.out;
  private final PrintStream error = System.err;
  private final PrintStream sortedOut = sorted(out);
  private final PrintStream sortedError = sorted(error);
  private final Map<ThreadGroup, Lines> groups = new ConcurrentHashMap<>();

  private ThreadOutput() {}

  /** Replaces both streams until it is closed. */
  public static ThreadOutput install() {
    ThreadOutput output = new ThreadOutput();
    System.setOut(output.sortedOut);
    System.setErr(output.sortedError);
    return output;
  }

  /** Where the output of all other threads goes. */
  public PrintStream others() {
    return out;
  }

  Lines of(ThreadGroup group, Consumer<String> consumer) {
    Lines lines = new Lines(consumer);
    groups.put(group, lines);
    return lines;
  }

  void forget(ThreadGroup group) {
    groups.remove(group);
  }

  @Override
  public void close() {
    // Somebody else may have replaced them since.
    if (System.out == sortedOut) {
      System.setOut(out);
    }
    if (System.err == sortedError) {
      System.setErr(error);
    }
  }

  private @Nullable Lines current() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group != null) {
      Lines lines = groups.get(group);
      if (lines != null) {
        return lines;
      }
      group = group.getParent();
    }
    return null;
  }

  private PrintStream sorted(PrintStream others) {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            Lines lines = current();
            if (lines == null) {
              others.write(bytes, offset, length);
            } else {
              lines.write(bytes, offset, length);
            }
          }

          @Override
          public void flush() {
            others.flush();
          }
        },
        true,
        StandardCharsets.UTF_8);
  }

  /** Cuts what a function writes into lines. */
  static final class Lines extends OutputStream {

    private final Consumer<String> consumer;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private volatile boolean muted;

    private Lines(Consumer<String> consumer) {
      this.consumer = consumer;
    }

    void mute() {
      muted = true;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          end();
        } else if (bytes[i] != '\r') {
          line.write(bytes[i]);
        }
      }
    }

    private void end() {
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      if (!muted) {
        consumer.accept(text);
      }
    }
  }
}
