package dev.lading.local.function;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process of the operating system.
 *
 * <p>It cannot outlive this one: when this one dies, the connection to the Runtime API breaks, and
 * the runtime ends.
 */
final class ProcessHost implements Host {

  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final int KILOBYTE = 1024;

  private final Process process;
  private final CompletableFuture<String> ended;

  private ProcessHost(Process process, Thread output) {
    this.process = process;
    this.ended = process.onExit().thenApplyAsync(exited -> describeEnd(exited, output));
  }

  static ProcessHost start(ProcessBuilder builder, String name, Consumer<String> lines)
      throws IOException {
    Process process = builder.redirectErrorStream(true).start();
    Thread output = new Thread(() -> copyOutput(process, lines), "output-" + name);
    output.setDaemon(true);
    output.start();
    return new ProcessHost(process, output);
  }

  @Override
  public String label() {
    return "process " + process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public CompletableFuture<String> ended() {
    return ended;
  }

  /** Of Linux's own account of the process; other systems keep none that is as easy to read. */
  @Override
  public long memory() {
    try {
      for (String line :
          Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTE;
        }
      }
    } catch (IOException | NumberFormatException e) {
      // Another system, or the process has ended.
    }
    return -1;
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill(children);
  }

  @Override
  public void kill() {
    kill(process.descendants().toList());
  }

  private void kill(List<ProcessHandle> children) {
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static void copyOutput(Process process, Consumer<String> output) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.accept(line);
      }
    } catch (IOException e) {
      // The process was ended while it wrote: nothing more will come.
    }
  }

  private static String describeEnd(Process process, Thread output) {
    try {
      // So that the log reads in order. Not for long: a child may hold the output open.
      output.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "exit code " + process.exitValue();
  }
}
