package dev.lading.local.function;

import dev.lading.runtime.Bootstrap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A group of threads of this process. It ends when its Runtime API does: nobody can end a thread
 * from outside that does not want to.
 */
final class ThreadHost implements Host {

  private final Launcher.Start start;
  private final ThreadGroup group;
  private final ThreadOutput.Lines lines;
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private volatile boolean killed;

  private ThreadHost(Launcher.Start start, ThreadGroup group, ThreadOutput.Lines lines) {
    this.start = start;
    this.group = group;
    this.lines = lines;
  }

  static ThreadHost start(
      Launcher.Start start,
      Map<String, String> environment,
      ThreadOutput output,
      Consumer<String> consumer) {
    ThreadGroup group = new ThreadGroup("function-" + start.function().name());
    ThreadHost host = new ThreadHost(start, group, output.of(group, consumer));
    Thread thread =
        new Thread(
            group, () -> host.run(environment, output), group.getName() + "-" + start.instance());
    thread.setDaemon(true);
    thread.start();
    return host;
  }

  private void run(Map<String, String> environment, ThreadOutput output) {
    String[] arguments = {start.function().image().entryClass(), start.function().handlerPath()};
    int status = 1;
    try (PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8)) {
      status = new Bootstrap(arguments, environment, out).run();
    } finally {
      output.forget(group);
      ended.complete("status " + status);
    }
  }

  @Override
  public String label() {
    return "thread " + start.instance();
  }

  @Override
  public boolean isAlive() {
    return !killed && !ended.isDone();
  }

  @Override
  public CompletableFuture<String> ended() {
    return ended;
  }

  @Override
  public long memory() {
    return -1;
  }

  @Override
  public void close() {
    kill();
  }

  @Override
  public void kill() {
    killed = true;
    // What the runtime has to say of the end of its API is of no use to anybody.
    lines.mute();
    group.interrupt();
  }
}
