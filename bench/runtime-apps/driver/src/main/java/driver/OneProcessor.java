package driver;

import java.io.IOException;

/**
 * Keeps this process, and the programs that it starts, on one processor for a while. Program and server take turns, so one
 * is enough; and on two, each event would wake the other processor twice, which on a virtual machine takes several times
 * as long as any of the programs takes for an event.
 */
final class OneProcessor implements AutoCloseable {

  private final int processors = Runtime.getRuntime().availableProcessors();

  OneProcessor() throws IOException, InterruptedException {
    run("0");
  }

  private static void run(String processors) throws IOException, InterruptedException {
    String pid = Long.toString(ProcessHandle.current().pid());
    Process taskset = new ProcessBuilder("taskset", "--all-tasks", "--pid", "--cpu-list", processors, pid).start();
    taskset.getInputStream().readAllBytes();
    if (taskset.waitFor() != 0) {
      throw new IllegalStateException("taskset: " + new String(taskset.getErrorStream().readAllBytes()));
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("0-" + (processors - 1));
  }
}
