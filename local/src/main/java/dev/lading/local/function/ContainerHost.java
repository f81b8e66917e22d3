package dev.lading.local.function;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A container, and the engine's process that stands for it. */
final class ContainerHost implements Host {

  /** So long at most is waited for an engine to end a container. */
  private static final long MOST_SECONDS = 20;

  private final Path engine;
  private final String name;
  private final ProcessHost client;

  ContainerHost(Path engine, String name, ProcessHost client) {
    this.engine = engine;
    this.name = name;
    this.client = client;
  }

  @Override
  public String label() {
    return "container " + name;
  }

  @Override
  public boolean isAlive() {
    return client.isAlive();
  }

  @Override
  public CompletableFuture<String> ended() {
    return client.ended();
  }

  /** Of the container nobody here knows it. */
  @Override
  public long memory() {
    return -1;
  }

  @Override
  public void close() {
    remove();
    client.close();
  }

  @Override
  public void kill() {
    remove();
    client.kill();
  }

  /** An engine's client may end, and leave its container behind. */
  private void remove() {
    if (!client.isAlive()) {
      return;
    }
    try {
      Process removal =
          new ProcessBuilder(engine.toString(), "rm", "-f", name)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!removal.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        removal.destroyForcibly();
      }
    } catch (IOException e) {
      // Then the end of the client must do.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
