package driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the processors awake: on each, a loop that only runs when nothing else does. Program and server take turns, so
 * one of two processors always waits; on a virtual machine it goes to sleep then, and waking it takes longer than any of
 * the programs takes for an event.
 */
final class Awake implements AutoCloseable {

  private final List<Process> loops = new ArrayList<>();

  Awake() throws IOException {
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      loops.add(new ProcessBuilder("chrt", "--idle", "0", "sh", "-c", "while :; do :; done").start());
    }
  }

  @Override
  public void close() {
    loops.forEach(Process::destroyForcibly);
  }
}
